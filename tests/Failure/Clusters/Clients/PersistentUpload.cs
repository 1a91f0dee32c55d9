using System.Net;

namespace Ascension.Failure.Clusters.Clients;

/// <summary>
/// Sends a file again while the object store does not answer: its address is good for a quarter of an hour. When the
/// store says that the file is there already, an earlier try has arrived and only its answer was lost.
/// </summary>
internal sealed class PersistentUpload(TimeSpan patience, TimeProvider time)
    : DelegatingHandler(new SocketsHttpHandler())
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(1);

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        for (var again = false; ; again = true)
        {
            try
            {
                var answer = await base.SendAsync(request, cancellationToken);
                if (again && answer.StatusCode == HttpStatusCode.PreconditionFailed)
                {
                    answer.StatusCode = HttpStatusCode.OK;
                }

                if (answer.StatusCode < HttpStatusCode.InternalServerError || time.GetElapsedTime(started) > patience)
                {
                    return answer;
                }

                answer.Dispose();
            }
            catch (HttpRequestException) when (time.GetElapsedTime(started) <= patience)
            {
                // The store is gone for the moment.
            }

            await Task.Delay(BetweenTries, time, cancellationToken);
        }
    }
}
