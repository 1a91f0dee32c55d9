using Ascension.Skeletons.Timeline;
using Ascension.Vision.Models;

namespace Ascension.Vision.Skeletons.Pose.Adapters;

/// <summary>
/// BlazePose as OpenCV Zoo's <c>pose_estimation_mediapipe</c> gives it (Bazarevsky et al., 2020): a picture of
/// interleaved red, green, blue from 0 to 1, and 39 landmarks of x, y, z, visibility, presence, of which the first 33
/// are the keypoints in their order. x and y are pixels of the picture, visibility and presence logits; whether there
/// is a person at all is a probability.
/// </summary>
/// <remarks>The model was trained on crops turned upright; these are not turned.</remarks>
internal sealed class BlazePoseAdapter : IPoseAdapter
{
    public const string Name = "blazepose";

    private const int Landmarks = 39;
    private const int Fields = 5;
    private const int Visibility = 3;
    private const int InFrame = 4;

    private readonly float _gain;

    /// <exception cref="ModelException">The model has other shapes.</exception>
    public BlazePoseAdapter(ModelDescription model)
    {
        TensorContract landmarks = model.Output("landmarks");
        TensorContract presence = model.Output("presence");
        AdapterContract.Require(model, model.Input, 1, AdapterContract.AnySide, AdapterContract.AnySide, 3);
        AdapterContract.Require(model, landmarks, 1, Landmarks * Fields);
        AdapterContract.Require(model, presence, 1, 1);
        Outputs = [landmarks, presence];
        _gain = model.ConfidenceGain ?? 1;
        Format = PoseAdapters.Checked(model, new CropFormat(model.Input.Shape[2], model.Input.Shape[1])
        {
            IsInterleaved = true,
            IsRedFirst = true,
            Deviation = [255, 255, 255],
        });
    }

    public CropFormat Format { get; }

    public float Margin => 1.5f;

    public IReadOnlyList<TensorContract> Outputs { get; }

    public void Read(IReadOnlyList<float[]> outputs, PixelRegion region, PoseEstimate estimate)
    {
        float sum = 0;
        for (int i = 0; i < SkeletonTimeline.KeypointCount; i++)
        {
            ReadOnlySpan<float> landmark = outputs[0].AsSpan(i * Fields, Fields);
            (float x, float y) = region.Place(landmark[0] / Format.Width, landmark[1] / Format.Height);
            float inFrame = Sigmoid(landmark[InFrame]);

            // A hidden joint makes a person no less a person: the score is of what lies in the picture.
            sum += MathF.Min(inFrame * _gain, 1);
            float confidence = MathF.Min(Sigmoid(landmark[Visibility]), inFrame) * _gain;
            estimate.Points[i] = new KeypointSample(x, y, MathF.Min(confidence, 1));
        }

        estimate.MeanConfidence = sum / SkeletonTimeline.KeypointCount;
        estimate.Presence = outputs[1][0];
    }

    private static float Sigmoid(float logit) => 1 / (1 + MathF.Exp(-logit));
}
