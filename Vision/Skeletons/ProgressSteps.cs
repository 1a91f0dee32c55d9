namespace Ascension.Vision.Skeletons;

/// <summary>Reports progress in hundredths, so that a listener is not told of every frame.</summary>
internal sealed class ProgressSteps(IProgress<double>? progress, int startMs, int endMs)
{
    private int _told = -1;

    /// <summary>The frame at this time is done.</summary>
    public void Reached(int timeMs)
    {
        int hundredths = (int)Math.Clamp(100.0 * (timeMs - startMs) / Math.Max(1, endMs - startMs), 0, 100);
        if (hundredths > _told)
        {
            _told = hundredths;
            progress?.Report(hundredths / 100.0);
        }
    }
}
