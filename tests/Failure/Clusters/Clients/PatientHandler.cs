using System.Net;

namespace Ascension.Failure.Clusters.Clients;

/// <summary>
/// A client as the documentation asks for: it waits as long as <c>Retry-After</c> says, goes to another API process
/// when one does not answer, and repeats a request under the same idempotency key.
/// </summary>
internal sealed class PatientHandler(IReadOnlyList<Uri> entrances, TimeSpan patience, TimeProvider time)
    : DelegatingHandler(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(1) })
{
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan WithoutAdvice = TimeSpan.FromMilliseconds(500);

    private int _entrance;

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method == HttpMethod.Post)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", $"{Guid.CreateVersion7(time.GetUtcNow())}");
        }

        var started = time.GetTimestamp();
        while (true)
        {
            var (answer, wait) = await TryAsync(request, cancellationToken);
            if (wait is null || time.GetElapsedTime(started) > patience)
            {
                return answer ?? throw new HttpRequestException($"No API process answered {request.RequestUri}.");
            }

            answer?.Dispose();
            await Task.Delay(wait.Value, time, cancellationToken);
        }
    }

    /// <returns>The answer, and how long to wait before the next try; null when the answer counts.</returns>
    private async Task<(HttpResponseMessage? Answer, TimeSpan? Wait)> TryAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var entrance = _entrance;
        request.RequestUri = new Uri(
            entrances[entrance % entrances.Count], request.RequestUri!.PathAndQuery);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(AnswerLimit);
        try
        {
            var answer = await base.SendAsync(request, limit.Token);
            return answer.StatusCode is HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests
                ? (answer, answer.Headers.RetryAfter?.Delta ?? WithoutAdvice)
                : (answer, null);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            Interlocked.CompareExchange(ref _entrance, entrance + 1, entrance);
            return (null, WithoutAdvice);
        }
    }
}
