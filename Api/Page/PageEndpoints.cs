using System.Reflection;
using Ascension.Api.Hosting;
using Ascension.Api.Security.Headers;
using Microsoft.Extensions.Options;

namespace Ascension.Api.Page;

/// <summary>Serves the page at <c>/</c> and its files, which travel inside the assembly.</summary>
internal static class PageEndpoints
{
    private const string Prefix = "Page/";
    private const string Index = "index.html";

    /// <summary>Maps one endpoint for each file: there is no path to walk out of.</summary>
    public static void MapPage(this IEndpointRouteBuilder routes)
    {
        var options = routes.ServiceProvider.GetRequiredService<IOptions<ApiOptions>>().Value;
        var page = routes.MapGroup("").AllowAnonymous().ExcludeFromDescription()
            .WithMetadata(ContentSecurityPolicy.Page(options.MediaOrigins));
        foreach (var file in LoadFiles())
        {
            page.MapMethods("/" + file.Name, [HttpMethods.Get, HttpMethods.Head], file.Serve);
            if (file.Name == Index)
            {
                page.MapMethods("/", [HttpMethods.Get, HttpMethods.Head], file.Serve);
            }
        }
    }

    private static IEnumerable<PageFile> LoadFiles()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => PageFile.Load(assembly.GetManifestResourceStream(name)!, name[Prefix.Length..]));
    }
}
