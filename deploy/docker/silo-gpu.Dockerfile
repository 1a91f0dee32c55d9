# The silo on NVIDIA GPUs. From the root of the repository:
#   docker build -f deploy/docker/silo-gpu.Dockerfile -t ascension-silo-gpu .
# ONNX Runtime's GPU package is linked against CUDA 13 and cuDNN 9; a base with other versions cannot load it.
ARG DOTNET_SDK=mcr.microsoft.com/dotnet/sdk:10.0-noble
ARG CUDA_IMAGE=nvidia/cuda:13.0.1-cudnn-runtime-ubuntu24.04

FROM ${DOTNET_SDK} AS build
WORKDIR /source
COPY . .
# With the runtime inside, the image below needs no .NET of its own.
RUN dotnet publish Silo --configuration Release --runtime linux-x64 --self-contained \
      -p:OnnxRuntime=Gpu --output /app

FROM ${CUDA_IMAGE}
ARG VERSION=unknown
ARG REVISION=unknown
LABEL org.opencontainers.image.title="ascension-silo-gpu" \
      org.opencontainers.image.description="Ascension: grains and vision on NVIDIA GPUs" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
RUN apt-get update \
 && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
      ca-certificates ffmpeg libgtk-3-0t64 libicu74 tzdata util-linux \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --uid 10001 --no-create-home ascension \
 && install --directory --owner ascension --mode 700 /data
COPY --from=build /app /app
COPY --chmod=755 deploy/docker/entrypoint.sh /usr/local/bin/entrypoint
COPY --chmod=755 deploy/docker/healthcheck.sh /usr/local/bin/healthcheck
WORKDIR /app
USER 10001
# Cuda and not Auto: a container that was started without its GPU must not work on the processor unnoticed.
ENV Ascension__Data=/data \
    Ascension__Operations__Address=http://0.0.0.0:8081 \
    Ascension__Vision__ExecutionProvider=Cuda \
    DOTNET_EnableDiagnostics=0 \
    HEALTH_PORT=8081 \
    HOME=/tmp \
    NVIDIA_DRIVER_CAPABILITIES=compute,utility
VOLUME ["/data", "/tmp"]
# Health and metrics; other silos; API processes.
EXPOSE 8081 11111 30000
HEALTHCHECK --interval=15s --timeout=5s --start-period=90s --retries=3 CMD ["/usr/local/bin/healthcheck"]
ENTRYPOINT ["/usr/local/bin/entrypoint", "/app/Ascension.Silo"]
