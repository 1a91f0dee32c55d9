using System.Net;

namespace Ascension.Storage.Objects.S3;

/// <summary>
/// Bounds every request in time, repeats those that may be repeated, and turns refusals into exceptions, so that no
/// caller takes the text of an error for an object.
/// </summary>
internal sealed class S3ResponseHandler(S3Options options, TimeProvider time) : DelegatingHandler
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    /// <exception cref="DirectoryNotFoundException">There is no such bucket.</exception>
    /// <exception cref="HttpRequestException">The server refused, or could not be reached.</exception>
    /// <exception cref="TimeoutException">The server did not begin to answer in time.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var attempts = IsRepeatable(request.Method) ? options.Attempts : 1;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await SendOnceAsync(request, cancellationToken);
            }
            catch (Exception failure) when (attempt < attempts && IsTransient(failure))
            {
                await Task.Delay(WaitAfter(attempt), time, cancellationToken);
            }
        }
    }

    private async Task<HttpResponseMessage> SendOnceAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.RequestTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var response = await base.SendAsync(request, either.Token);
            if (response.IsSuccessStatusCode)
            {
                return response;
            }

            using (response)
            {
                throw await S3Refusal.ReadAsync(request, response, options.Bucket, either.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException(
                $"The object store did not answer within {options.RequestTimeout.TotalSeconds} s.");
        }
    }

    private static TimeSpan WaitAfter(int attempt)
    {
        var wait = FirstWait * Math.Pow(4, attempt - 1);
        return wait < LongestWait ? wait : LongestWait;
    }

    private static bool IsRepeatable(HttpMethod method) =>
        method == HttpMethod.Get || method == HttpMethod.Head || method == HttpMethod.Delete;

    private static bool IsTransient(Exception failure) => failure switch
    {
        TimeoutException => true,
        HttpRequestException { StatusCode: null or HttpStatusCode.TooManyRequests } => true,
        HttpRequestException { StatusCode: HttpStatusCode.NotImplemented } => false,
        HttpRequestException { StatusCode: >= HttpStatusCode.InternalServerError } => true,
        _ => false,
    };
}
