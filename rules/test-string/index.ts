import { defineRule, findPattern } from "elek/rule";

/**
 * A string that nobody writes by accident and that harms nobody: it always flags, so that an operator can see a new
 * installation work from end to end. After the test string that mail filters share.
 */
const TEST_STRING = /elek-test-string-6f2d9c41/gu;

export const rule = defineRule({
  meta: {
    id: "test-string",
    version: 1,
    category: "test",
    clause: "–",
    stage: "live",
    languages: ["kk", "ru", "en"],
    description: "Flags a harmless string, so that an installation can be tested.",
    limitations: ["Finds the string as it is, in any case; disguises are not undone."],
    messages: {
      "test-string": {
        severity: "low",
        text: {
          kk: "Мәтінде орнатуды тексеруге арналған жол бар. Оны алып тастаңыз.",
          ru: "В тексте есть строка для проверки установки. Уберите её.",
          en: "The text holds the string that tests an installation. Remove it.",
        },
      },
    },
    examples: {
      flag: [
        { message: "test-string", text: "ELEK-TEST-STRING-6F2D9C41", at: "ELEK-TEST-STRING-6F2D9C41" },
        { message: "test-string", text: "мынау: elek-test-string-6f2d9c41.", at: "elek-test-string-6f2d9c41" },
      ],
      pass: ["elek test string", "elek-test-string-6f2d9c42", "елек жақсы екен"],
    },
  },
  needs: ["text"],
  check({ signals, report }) {
    for (const document of signals.text?.documents ?? []) {
      for (const { evidence } of findPattern(document, TEST_STRING, "test-string")) {
        report({ message: "test-string", confidence: 1, evidence: [evidence] });
      }
    }
  },
});
