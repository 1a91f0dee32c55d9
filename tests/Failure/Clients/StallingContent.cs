using System.Net;

namespace Ascension.Failure.Clients;

/// <summary>An upload that stops half-way and never goes on.</summary>
internal sealed class StallingContent(byte[] bytes) : HttpContent
{
    private readonly TaskCompletionSource _never = new();

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(bytes.AsMemory(0, bytes.Length / 2));
        await stream.FlushAsync();
        await _never.Task;
    }

    protected override bool TryComputeLength(out long length)
    {
        length = bytes.Length;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        _never.TrySetCanceled();
        base.Dispose(disposing);
    }
}
