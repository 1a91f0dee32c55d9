using System.Net;

namespace Ascension.Failure.Clients;

/// <summary>An upload that stops half-way and does not go on until it is abandoned.</summary>
internal sealed class StallingContent(byte[] bytes) : HttpContent
{
    private readonly TaskCompletionSource _abandoned = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Gives up: the client does not notice on its own that nobody listens any more.</summary>
    public void Abandon() => _abandoned.TrySetException(new HttpRequestException("The upload was abandoned."));

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(bytes.AsMemory(0, bytes.Length / 2));
        await stream.FlushAsync();
        await _abandoned.Task;
    }

    protected override bool TryComputeLength(out long length)
    {
        length = bytes.Length;
        return true;
    }
}
