# Build: compile and convert the models with everything that takes.
FROM node:24-bookworm-slim AS build
WORKDIR /elek
COPY package.json package-lock.json .npmrc tsconfig.json tsconfig.build.json ./
COPY scripts ./scripts
COPY models ./models
COPY rules ./rules
COPY src ./src
RUN npm ci && npm prune --omit=dev --ignore-scripts

# Run: as a user without rights, with a volume for the embedded Postgres, pictures and keys.
FROM node:24-bookworm-slim
RUN apt-get update \
  && apt-get install -y --no-install-recommends tesseract-ocr-kaz tesseract-ocr-rus tesseract-ocr-eng \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /elek
COPY --from=build /elek/node_modules ./node_modules
COPY --from=build /elek/dist ./dist
COPY --from=build /elek/models ./models
COPY --from=build /elek/src/web/assets ./src/web/assets
COPY package.json ./
COPY bin ./bin
RUN mkdir /data && chown node:node /data
USER node
# Buffers of pictures go back to the system when they are freed, instead of leaving holes in the heap (docs/images.md).
ENV NODE_ENV=production ELEK_DATA_DIR=/data ELEK_HOST=0.0.0.0 MALLOC_ARENA_MAX=2 MALLOC_MMAP_THRESHOLD_=262144
VOLUME /data
EXPOSE 8080
HEALTHCHECK CMD ["node", "-e", "fetch('http://127.0.0.1:8080/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "bin/elek.js"]
CMD ["serve"]
