using Ascension.Skeletons.Timeline;

namespace Ascension.Skeletons.Documents;

/// <summary>The camera's state and, unless it stood still, the columns of its transforms in steps.</summary>
internal sealed record CameraColumns(CameraState State, int[]? A, int[]? B, int[]? Tx, int[]? Ty, int[]? Inliers)
{
    public static CameraColumns Read(ref JsonCursor json)
    {
        CameraState? state = null;
        int[]? a = null, b = null, tx = null, ty = null, inliers = null;
        json.EnterObject("camera");
        while (json.NextProperty() is { } name)
        {
            switch (name)
            {
                case "state":
                    state = json.ReadName<CameraState>("camera.state");
                    break;
                case "a":
                    a = ReadSteps(ref json, Quantiser.MaxRotation, "camera.a");
                    break;
                case "b":
                    b = ReadSteps(ref json, Quantiser.MaxRotation, "camera.b");
                    break;
                case "tx":
                    tx = ReadSteps(ref json, Quantiser.MaxShift, "camera.tx");
                    break;
                case "ty":
                    ty = ReadSteps(ref json, Quantiser.MaxShift, "camera.ty");
                    break;
                case "inliers":
                    inliers = json.ReadColumn(0, Quantiser.MaxShare, "camera.inliers");
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        return new(state ?? throw new FormatException("camera.state is missing."), a, b, tx, ty, inliers);
    }

    /// <summary>A transform for each frame.</summary>
    public CameraTransform[] ToTransforms(int frames)
    {
        var transforms = new CameraTransform[frames];
        if (State == CameraState.Static)
        {
            Array.Fill(transforms, CameraTransform.Identity);
            return transforms;
        }

        var a = Column(A, frames, "camera.a");
        var b = Column(B, frames, "camera.b");
        var tx = Column(Tx, frames, "camera.tx");
        var ty = Column(Ty, frames, "camera.ty");
        var inliers = Column(Inliers, frames, "camera.inliers");
        for (var frame = 0; frame < frames; frame++)
        {
            transforms[frame] = new(
                (float)a[frame] / Quantiser.RotationSteps,
                (float)b[frame] / Quantiser.RotationSteps,
                (float)tx[frame] / Quantiser.ShiftSteps,
                (float)ty[frame] / Quantiser.ShiftSteps,
                (float)inliers[frame] / Quantiser.MaxShare);
        }

        return transforms;
    }

    private static int[] ReadSteps(ref JsonCursor json, int max, string what) =>
        Columns.Accumulate(json.ReadColumn(-2 * max, 2 * max, what), -max, max, what);

    private static int[] Column(int[]? column, int frames, string what)
    {
        var present = Columns.Required(column, what);
        Columns.SameLength(present.Length, frames, what);
        return present;
    }
}
