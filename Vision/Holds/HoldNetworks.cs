using Ascension.Vision.Holds.Yolo;
using Ascension.Vision.Models;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ascension.Vision.Holds;

/// <summary>Opens the hold model of the manifest by the adapter it names.</summary>
public static class HoldNetworks
{
    /// <summary>Loads and verifies the model and opens it on the configured provider.</summary>
    /// <param name="catalog">The models.</param>
    /// <param name="options">Settings of the vision library.</param>
    /// <param name="loggers">Where what was opened is told.</param>
    /// <exception cref="ModelException">The model or the provider cannot be used.</exception>
    public static IHoldNetwork Open(ModelCatalog catalog, IOptions<VisionOptions> options, ILoggerFactory loggers)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ModelDescription model = catalog.Find(HoldNetwork.Task);
        return model.AdapterName switch
        {
            HoldNetwork.Adapter => new HoldNetwork(catalog, options, loggers.CreateLogger<HoldNetwork>()),
            YoloHoldNetwork.Adapter => new YoloHoldNetwork(catalog, options, loggers.CreateLogger<YoloHoldNetwork>()),
            var other => throw new ModelException(
                $"Model '{model.Name}' names the adapter '{other}'; for '{model.Task}' there are "
                + $"'{HoldNetwork.Adapter}' and '{YoloHoldNetwork.Adapter}'."),
        };
    }
}
