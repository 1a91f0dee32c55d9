# The API of the cluster profile: endpoints, hub and page. From the root of the repository:
#   docker build -f deploy/docker/api.Dockerfile -t ascension-api .
ARG DOTNET_SDK=mcr.microsoft.com/dotnet/sdk:10.0-noble
ARG DOTNET_RUNTIME=mcr.microsoft.com/dotnet/aspnet:10.0-noble

FROM ${DOTNET_SDK} AS build
WORKDIR /source
COPY . .
RUN dotnet publish Api --configuration Release --output /app

FROM ${DOTNET_RUNTIME}
ARG VERSION=unknown
ARG REVISION=unknown
LABEL org.opencontainers.image.title="ascension-api" \
      org.opencontainers.image.description="Ascension: HTTP and real-time API, web page" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
RUN useradd --uid 10001 --no-create-home ascension
COPY --from=build /app /app
COPY --chmod=755 deploy/docker/entrypoint.sh /usr/local/bin/entrypoint
COPY --chmod=755 deploy/docker/healthcheck.sh /usr/local/bin/healthcheck
WORKDIR /app
USER 10001
ENV Ascension__Operations__Address=http://0.0.0.0:8081 \
    ASPNETCORE_URLS=http://0.0.0.0:8080 \
    DOTNET_EnableDiagnostics=0 \
    HEALTH_PORT=8081 \
    HOME=/tmp
VOLUME ["/tmp"]
# The API; health and metrics.
EXPOSE 8080 8081
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 CMD ["/usr/local/bin/healthcheck"]
ENTRYPOINT ["/usr/local/bin/entrypoint", "dotnet", "Ascension.Api.dll"]
