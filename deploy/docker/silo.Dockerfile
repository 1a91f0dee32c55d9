# A silo that computes on the processor; also runs the migrations and, by itself, the embedded profile. From the root:
#   docker build -f deploy/docker/silo.Dockerfile -t ascension-silo .
ARG DOTNET_SDK=mcr.microsoft.com/dotnet/sdk:10.0-noble
ARG DOTNET_RUNTIME=mcr.microsoft.com/dotnet/aspnet:10.0-noble

FROM ${DOTNET_SDK} AS build
WORKDIR /source
COPY . .
RUN dotnet publish Silo --configuration Release --output /app

FROM ${DOTNET_RUNTIME}
ARG VERSION=unknown
ARG REVISION=unknown
LABEL org.opencontainers.image.title="ascension-silo" \
      org.opencontainers.image.description="Ascension: grains and vision on the processor" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
# OpenCvSharp's library is linked against GTK; prlimit and setpriv, which fence the decoder in, come with util-linux.
RUN apt-get update \
 && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
      ffmpeg libgtk-3-0t64 util-linux \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --uid 10001 --no-create-home ascension \
 && install --directory --owner ascension --mode 700 /data
COPY --from=build /app /app
COPY --chmod=755 deploy/docker/entrypoint.sh /usr/local/bin/entrypoint
COPY --chmod=755 deploy/docker/healthcheck.sh /usr/local/bin/healthcheck
WORKDIR /app
USER 10001
ENV Ascension__Data=/data \
    Ascension__Operations__Address=http://0.0.0.0:8081 \
    ASPNETCORE_HTTP_PORTS= \
    DOTNET_EnableDiagnostics=0 \
    HEALTH_PORT=8081 \
    HOME=/tmp
VOLUME ["/data", "/tmp"]
# Health and metrics; other silos; API processes.
EXPOSE 8081 11111 30000
HEALTHCHECK --interval=15s --timeout=5s --start-period=90s --retries=3 CMD ["/usr/local/bin/healthcheck"]
ENTRYPOINT ["/usr/local/bin/entrypoint", "dotnet", "Ascension.Silo.dll"]
