using Ascension.Vision.Models;

namespace Ascension.Vision.Skeletons.Pose.Adapters;

/// <summary>Finds the adapter a manifest names.</summary>
internal static class PoseAdapters
{
    /// <summary>The adapter for a model.</summary>
    /// <param name="model">Model with the shapes of its graph.</param>
    /// <exception cref="ModelException">There is no such adapter, or the model does not fit it.</exception>
    public static IPoseAdapter For(ModelDescription model) => model.AdapterName switch
    {
        AscensionPoseAdapter.Name => new AscensionPoseAdapter(model),
        BlazePoseAdapter.Name => new BlazePoseAdapter(model),
        SimccAdapter.Name => new SimccAdapter(model),
        var other => throw new ModelException(
            $"Model '{model.Name}' names the adapter '{other}'; for '{model.Task}' there are "
            + $"'{AscensionPoseAdapter.Name}', '{BlazePoseAdapter.Name}' and '{SimccAdapter.Name}'."),
    };

    /// <summary>Sides that pixels can be read with in whole vectors.</summary>
    /// <exception cref="ModelException">The network wants others.</exception>
    public static CropFormat Checked(ModelDescription model, CropFormat format) =>
        format.Width % 16 == 0 && format.Height % 16 == 0
            ? format
            : throw new ModelException(
                $"Model '{model.Name}' does not fit adapter '{model.AdapterName}': '{model.Input.Name}' has pictures "
                + $"of {format.Width} x {format.Height} pixels, and the sides must be multiples of 16.");
}
