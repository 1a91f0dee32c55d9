using System.Buffers.Text;
using System.Net.WebSockets;
using System.Text;

namespace Ascension.Benchmarks.FanOut;

/// <summary>
/// A hub connection on a bare web socket, in SignalR's JSON protocol. It only looks for the number of the event in each
/// message: a full client would take more time than the server that is measured.
/// </summary>
/// <param name="onEvent">Told the number of each event, on any thread.</param>
internal sealed class ListeningSocket(Action<long> onEvent) : IAsyncDisposable
{
    private const byte RecordSeparator = 0x1e;

    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _stop = new();
    private byte[] _buffer = new byte[4096];
    private int _filled;
    private Task _listening = Task.CompletedTask;

    private static ReadOnlySpan<byte> EventId => "\"event_id\":"u8;

    /// <summary>Connects, agrees on the protocol, begins to listen.</summary>
    public async Task ConnectAsync(Uri hub, string token, CancellationToken stop)
    {
        UriBuilder address = new(hub) { Scheme = "ws" };
        _socket.Options.SetRequestHeader("Authorization", $"Bearer {token}");
        await _socket.ConnectAsync(address.Uri, stop);
        await SendAsync("""{"protocol":"json","version":1}""", stop);
        _listening = ListenAsync();
    }

    /// <summary>Asks the climbers' hub to begin, from the newest event on.</summary>
    public Task ResumeAsync(long lastEventId, CancellationToken stop) => SendAsync(
        $$"""{"type":1,"target":"Resume","arguments":[{{lastEventId}}]}""", stop);

    /// <summary>Tells the server that the client is alive; one that is silent for 30 s is put off.</summary>
    public Task PingAsync(CancellationToken stop) => SendAsync("""{"type":6}""", stop);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _listening;
        _socket.Dispose();
        _stop.Dispose();
    }

    private Task SendAsync(string json, CancellationToken stop) => _socket.SendAsync(
        Encoding.UTF8.GetBytes($"{json}{(char)RecordSeparator}"),
        WebSocketMessageType.Text,
        endOfMessage: true,
        stop);

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                var part = await _socket.ReceiveAsync(_buffer.AsMemory(_filled), _stop.Token);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    return;
                }

                _filled += part.Count;
                TakeRecords();
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // The end: nobody hears events any more, which whoever waits for them notices.
        }
    }

    private void TakeRecords()
    {
        var rest = _buffer.AsSpan(0, _filled);
        while (rest.IndexOf(RecordSeparator) is var end and >= 0)
        {
            Take(rest[..end]);
            rest = rest[(end + 1)..];
        }

        rest.CopyTo(_buffer);
        _filled = rest.Length;
        if (_filled == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }
    }

    private void Take(ReadOnlySpan<byte> record)
    {
        if (record.IndexOf(EventId) is var at and >= 0
            && Utf8Parser.TryParse(record[(at + EventId.Length)..], out long number, out _))
        {
            onEvent(number);
        }
    }
}
