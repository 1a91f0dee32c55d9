namespace Ascension.Vision.Decoding.Ffmpeg;

/// <summary>
/// A child's output. Whoever reads waits no longer than allowed: then the child is killed, which ends the output.
/// Only the time spent waiting counts, so a slow reader cannot make its decoder look hung.
/// </summary>
internal sealed class WatchedStream : IDisposable
{
    private readonly ChildProcess _child;
    private readonly Stream _output;
    private readonly TimeProvider _time;
    private readonly TimeSpan _stall;
    private readonly ITimer _timer;
    private TimeSpan _left;
    private volatile bool _expired;

    public WatchedStream(ChildProcess child, TimeSpan stall, TimeSpan total, TimeProvider time)
    {
        _child = child;
        _output = child.Output;
        _time = time;
        _stall = stall;
        _left = total;
        _timer = time.CreateTimer(Expire, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>The child was killed because it took too long.</summary>
    public bool Expired => _expired;

    /// <summary>Reads some bytes; 0 at the end of the output.</summary>
    public int Read(Span<byte> buffer)
    {
        long begin = _time.GetTimestamp();
        _timer.Change(_left < _stall ? _left : _stall, Timeout.InfiniteTimeSpan);
        int count = _output.Read(buffer);
        _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _left -= _time.GetElapsedTime(begin);
        if (_left <= TimeSpan.Zero)
        {
            _left = TimeSpan.Zero;
        }

        return count;
    }

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();

    private void Expire(object? state)
    {
        _expired = true;
        _child.Kill();
    }
}
