using System.Collections.Concurrent;
using System.Diagnostics;

namespace Ascension.Vision.Decoding;

/// <summary>
/// A fixed number of frame buffers of one size. Whoever rents waits for a free one: that is the only brake between
/// decoding and analysis, and it bounds the memory of a video of any length.
/// </summary>
internal sealed class FramePool : IDisposable
{
    private const int MinFrames = 3;
    private const int MaxFrames = 12;

    private readonly BlockingCollection<VideoFrame> _free = [];
    private readonly VideoFrame[] _all;

    public FramePool(int width, int height, int megabytes)
    {
        long fitting = megabytes * 1024L * 1024L / VideoFrame.ByteCount(width, height);
        _all = new VideoFrame[Math.Clamp(fitting, MinFrames, MaxFrames)];
        for (int i = 0; i < _all.Length; i++)
        {
            _all[i] = new VideoFrame(this, width, height);
            _free.Add(_all[i]);
        }
    }

    /// <summary>Number of buffers.</summary>
    public int Count => _all.Length;

    /// <summary>Number of buffers that wait in the pool.</summary>
    public int Free => _free.Count;

    /// <summary>How long those who rented have waited, all together; to be read when they have ended.</summary>
    public TimeSpan Waited { get; private set; }

    /// <summary>Waits for a free buffer; called on one thread, of its own.</summary>
    public VideoFrame Rent(CancellationToken cancellationToken)
    {
        if (_free.TryTake(out VideoFrame? free))
        {
            return free;
        }

        long begin = Stopwatch.GetTimestamp();
        VideoFrame frame = _free.Take(cancellationToken);
        Waited += Stopwatch.GetElapsedTime(begin);
        return frame;
    }

    /// <summary>Frees all buffers, once every user of the pool has ended.</summary>
    public void Dispose()
    {
        foreach (VideoFrame frame in _all)
        {
            frame.Free();
        }

        _free.Dispose();
    }

    internal void Return(VideoFrame frame) => _free.Add(frame);
}
