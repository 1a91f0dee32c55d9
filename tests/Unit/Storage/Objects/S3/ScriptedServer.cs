using System.Net;

namespace Ascension.Unit.Storage.Objects.S3;

/// <summary>Answers requests in turn as told; the last answer repeats.</summary>
internal sealed class ScriptedServer(params Func<CancellationToken, Task<HttpResponseMessage>>[] answers)
    : HttpMessageHandler
{
    public int Requests { get; private set; }

    public static Func<CancellationToken, Task<HttpResponseMessage>> Status(HttpStatusCode status, string body = "") =>
        _ => Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body) });

    public static Func<CancellationToken, Task<HttpResponseMessage>> Unreachable() =>
        _ => Task.FromException<HttpResponseMessage>(new HttpRequestException("No connection."));

    public static async Task<HttpResponseMessage> NeverAsync(CancellationToken stop)
    {
        await Task.Delay(Timeout.Infinite, stop);
        return new(HttpStatusCode.OK);
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop) =>
        answers[Math.Min(Requests++, answers.Length - 1)](stop);
}
