import type { MessageMeta } from "elek/rule";

export type PersonalDataMessage =
  | "iin"
  | "iinLike"
  | "card"
  | "iban"
  | "account"
  | "phone"
  | "email"
  | "fullName"
  | "address"
  | "birthDate"
  | "document"
  | "plate"
  | "income"
  | "handle"
  | "identityDocument"
  | "chat"
  | "geotag"
  | "cameraOwner";

/** What the author reads. Each says what was seen and what to change; `exact` stands only where check digits hold. */
export const MESSAGES: Readonly<Record<PersonalDataMessage, MessageMeta>> = {
  iin: {
    severity: "high",
    exact: true,
    text: {
      kk: "Мәтінде адамның жеке сәйкестендіру нөмірі (ЖСН) бар. ЖСН — жеке дерек: оны өшіріп, қайта жариялаңыз.",
      ru: "В тексте есть индивидуальный идентификационный номер человека (ИИН). Это персональные данные: уберите номер и опубликуйте текст снова.",
      en: "The text holds a person's individual identification number (IIN). It is personal data: remove the number and post again.",
    },
  },
  iinLike: {
    severity: "high",
    text: {
      kk: "Мәтінде ЖСН деп көрсетілген нөмір бар. Өзіңіздің де, өзгенің де ЖСН-ін жарияламаңыз: нөмірді өшіріңіз.",
      ru: "В тексте есть номер, названный ИИН. Не публикуйте ни свой, ни чужой ИИН: уберите номер.",
      en: "The text holds a number that is called an IIN. Publish neither your own nor anybody else's: remove the number.",
    },
  },
  card: {
    severity: "high",
    exact: true,
    text: {
      kk: "Мәтінде банк картасының нөмірі бар. Оны алаяқтар пайдалануы мүмкін: нөмірді өшіріңіз.",
      ru: "В тексте есть номер банковской карты. Им могут воспользоваться мошенники: уберите номер.",
      en: "The text holds a bank card number. Fraudsters can use it: remove the number.",
    },
  },
  iban: {
    severity: "high",
    exact: true,
    text: {
      kk: "Мәтінде банк шотының нөмірі (IBAN) бар. Шот нөмірін өшіріңіз.",
      ru: "В тексте есть номер банковского счёта (IBAN). Уберите номер счёта.",
      en: "The text holds a bank account number (IBAN). Remove the account number.",
    },
  },
  account: {
    severity: "medium",
    text: {
      kk: "Мәтінде картаның немесе шоттың нөміріне ұқсас сан бар. Бұл шынымен карта немесе шот болса, оны өшіріңіз.",
      ru: "В тексте есть число, похожее на номер карты или счёта. Если это так, уберите его.",
      en: "The text holds what looks like a card or account number. If it is one, remove it.",
    },
  },
  phone: {
    severity: "medium",
    text: {
      kk: "Мәтінде телефон нөмірі бар. Пікір мен хабарландыруда телефон нөмірін жариялауға болмайды: нөмірді өшіріңіз.",
      ru: "В тексте есть номер телефона. Номера телефонов в отзывах и объявлениях не публикуются: уберите номер.",
      en: "The text holds a telephone number. Telephone numbers are not published in reviews and listings: remove it.",
    },
  },
  email: {
    severity: "medium",
    text: {
      kk: "Мәтінде электрондық пошта мекенжайы бар. Мекенжайды өшіріңіз.",
      ru: "В тексте есть адрес электронной почты. Уберите адрес.",
      en: "The text holds an e-mail address. Remove the address.",
    },
  },
  fullName: {
    severity: "medium",
    text: {
      kk: "Мәтінде адамның толық аты-жөні бар. Оның жазбаша келісімінсіз аты-жөнін жариялауға болмайды: тек атын қалдырыңыз.",
      ru: "В тексте названы имя и фамилия или отчество человека. Без его письменного согласия публиковать их нельзя: оставьте только имя.",
      en: "The text gives a person's full name. It can't be published without their written consent: leave the first name only.",
    },
  },
  address: {
    severity: "high",
    text: {
      kk: "Мәтінде тұрғын үйдің мекенжайы бар. Көшені, үй мен пәтер нөмірін, домофон кодын өшіріңіз.",
      ru: "В тексте есть адрес, похожий на домашний. Уберите улицу, номера дома и квартиры, код домофона.",
      en: "The text holds what looks like a home address. Remove the street, the house and flat numbers and the door code.",
    },
  },
  birthDate: {
    severity: "medium",
    text: {
      kk: "Мәтінде адамның туған күні көрсетілген. Туған күнін өшіріңіз.",
      ru: "В тексте указана дата рождения человека. Уберите дату рождения.",
      en: "The text gives a person's date of birth. Remove the date.",
    },
  },
  document: {
    severity: "high",
    text: {
      kk: "Мәтінде жеке куәліктің, төлқұжаттың немесе жүргізуші куәлігінің нөмірі бар. Құжат нөмірін өшіріңіз.",
      ru: "В тексте есть номер удостоверения личности, паспорта или водительского удостоверения. Уберите номер документа.",
      en: "The text holds the number of an identity card, a passport or a driving licence. Remove the number.",
    },
  },
  plate: {
    severity: "medium",
    text: {
      kk: "Мәтінде көліктің мемлекеттік нөмірі бар. Нөмірді өшіріңіз.",
      ru: "В тексте есть государственный номер автомобиля. Уберите номер.",
      en: "The text holds a vehicle's number plate. Remove the number.",
    },
  },
  income: {
    severity: "medium",
    text: {
      kk: "Мәтінде белгілі бір адамның табысы айтылған. Жалақы туралы мәліметті өшіріңіз.",
      ru: "В тексте названы доходы определённого человека. Уберите сведения о зарплате.",
      en: "The text tells a particular person's income. Remove what is said about their pay.",
    },
  },
  handle: {
    severity: "medium",
    text: {
      kk: "Мәтінде басқа адамның әлеуметтік желідегі парақшасы көрсетілген. Сілтемені өшіріңіз.",
      ru: "В тексте указана страница другого человека в социальной сети. Уберите ссылку на неё.",
      en: "The text points at another person's page in a social network. Remove the link to it.",
    },
  },
  identityDocument: {
    severity: "high",
    text: {
      kk: "Суретте жеке басты куәландыратын құжат көрінеді. Құжаттың суретін жарияламаңыз: оны алып тастаңыз.",
      ru: "На изображении виден документ, удостоверяющий личность. Не публикуйте снимки документов: уберите его.",
      en: "The picture shows an identity document. Don't publish pictures of documents: remove it.",
    },
  },
  chat: {
    severity: "medium",
    text: {
      kk: "Суретте хат алмасудың скриншоты бар. Бөтен адамдардың есімі, нөмірі және жазғандары көрінбейтін сурет жүктеңіз.",
      ru: "На изображении снимок переписки. Загрузите картинку без чужих имён, номеров и сообщений.",
      en: "The picture is a screenshot of a chat. Upload one without other people's names, numbers and messages.",
    },
  },
  geotag: {
    severity: "low",
    text: {
      kk: "Сурет файлында оның түсірілген жері жазылған. Суретті геобелгісіз қайта сақтаңыз.",
      ru: "В файле изображения записано место съёмки. Сохраните его без геометки.",
      en: "The picture's file says where it was taken. Save it without the geotag.",
    },
  },
  cameraOwner: {
    severity: "low",
    text: {
      kk: "Сурет файлында автордың аты немесе камераның сериялық нөмірі жазылған. Суретті метадеректерсіз қайта сақтаңыз.",
      ru: "В файле изображения записаны имя автора или серийный номер камеры. Сохраните его без метаданных.",
      en: "The picture's file names its author or the camera's serial number. Save it without metadata.",
    },
  },
};
