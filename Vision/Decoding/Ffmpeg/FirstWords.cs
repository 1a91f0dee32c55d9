using System.Text;

namespace Ascension.Vision.Decoding.Ffmpeg;

/// <summary>
/// Reads a child's standard error to its end and keeps only how it begins, so that neither a full pipe stops the child
/// nor an endless line fills this process.
/// </summary>
internal sealed class FirstWords
{
    private const int MaxBytes = 4096;

    private readonly Stream _source;
    private readonly byte[] _kept = new byte[MaxBytes];
    private int _length;

    public FirstWords(Stream source)
    {
        _source = source;
        Ended = ReadAsync();
    }

    /// <summary>Completes when nothing more comes.</summary>
    public Task Ended { get; }

    /// <summary>What is kept so far, 4096 bytes at most.</summary>
    public override string ToString() => Encoding.UTF8.GetString(_kept.AsSpan(0, Volatile.Read(ref _length)));

    private async Task ReadAsync()
    {
        byte[] rest = new byte[1024];
        try
        {
            while (true)
            {
                Memory<byte> target = _length < MaxBytes ? _kept.AsMemory(_length) : rest;
                int count = await _source.ReadAsync(target).ConfigureAwait(false);
                if (count == 0)
                {
                    return;
                }

                Volatile.Write(ref _length, Math.Min(_length + count, MaxBytes));
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // The pipe broke or was closed from this side, as at a kill; what was read stays.
        }
    }
}
