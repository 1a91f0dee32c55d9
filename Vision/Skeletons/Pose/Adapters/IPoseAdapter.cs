using Ascension.Vision.Models;

namespace Ascension.Vision.Skeletons.Pose.Adapters;

/// <summary>How one kind of pose model is fed and read. Keeps nothing: one serves all threads.</summary>
internal interface IPoseAdapter
{
    /// <summary>The picture that goes in.</summary>
    CropFormat Format { get; }

    /// <summary>Side of a crop in longer sides of the box around the skeleton in it.</summary>
    float Margin { get; }

    /// <summary>The outputs that are read; others of the graph are not computed.</summary>
    IReadOnlyList<TensorContract> Outputs { get; }

    /// <summary>Reads what the network saw.</summary>
    /// <param name="outputs">Numbers of <see cref="Outputs"/>, in their order.</param>
    /// <param name="region">Region that went in.</param>
    /// <param name="estimate">
    /// Receives all of the skeleton; keypoints the model does not know get the confidence 0 at any place.
    /// </param>
    void Read(IReadOnlyList<float[]> outputs, PixelRegion region, PoseEstimate estimate);
}
