using Ascension.Api;
using Ascension.Api.Operations;
using Ascension.Storage.Embedded;
using Ascension.Storage.Objects.Folder;

namespace Ascension.Silo.Hosting;

/// <summary>The process of the embedded profile: silo, API and web page in one.</summary>
internal static class EmbeddedHost
{
    public static WebApplication Build(WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(EmbeddedOptions.Section).Get<EmbeddedOptions>() ?? new();
        var data = EmbeddedDataFolder.Prepare(options.Data);
        builder.UseOperationsListener();
        builder.Services.AddEmbeddedStorage(data);
        builder.Services.AddAscensionApi(builder.Configuration);
        builder.UseOrleans(silo => silo
            .UseLoneMember(options)
            .AddEmbeddedFoundation(data, builder.Configuration));

        var app = builder.Build();
        app.Services.LoadVisionModels();
        app.UseAscensionApi();
        app.MapAscensionApi();
        app.MapFolderObjectStore();
        app.MapDashboard();
        app.MapScrapes();
        return app;
    }
}
