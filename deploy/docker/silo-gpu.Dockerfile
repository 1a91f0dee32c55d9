# The silo on NVIDIA GPUs. From the root of the repository:
#   docker build -f deploy/docker/silo-gpu.Dockerfile -t ascension-silo-gpu .
# ONNX Runtime's GPU package is linked against CUDA 13 and cuDNN 9; a base with other versions cannot load it.
ARG CUDA_IMAGE=nvidia/cuda:13.0.1-cudnn-runtime-ubuntu24.04

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
# With the runtime inside, the image below needs no .NET of its own.
RUN dotnet publish Silo --configuration Release --runtime linux-x64 --self-contained \
      -p:OnnxRuntime=Gpu --output /app

FROM ${CUDA_IMAGE}
RUN apt-get update \
 && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
      curl ffmpeg libgtk-3-0t64 libicu74 tzdata \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --uid 10001 --create-home ascension \
 && install --directory --owner ascension --mode 700 /data
COPY --from=build /app /app
WORKDIR /app
USER ascension
# Cuda and not Auto: a container that was started without its GPU must not work on the processor unnoticed.
ENV Ascension__Vision__ExecutionProvider=Cuda \
    Ascension__Data=/data \
    ASPNETCORE_URLS=http://0.0.0.0:5080 \
    DOTNET_EnableDiagnostics=0 \
    NVIDIA_DRIVER_CAPABILITIES=compute,utility
VOLUME /data
EXPOSE 5080
HEALTHCHECK --interval=15s --timeout=5s --start-period=90s \
  CMD ["curl", "--fail", "--silent", "http://127.0.0.1:5080/health/live"]
ENTRYPOINT ["/app/Ascension.Silo"]
