using System.Net.Http.Json;
using System.Text.Json;

namespace Ascension.Demo.Api;

/// <summary>Reads answers: a body, or the problem the service states.</summary>
internal static class Answers
{
    extension(HttpResponseMessage answer)
    {
        /// <summary>The body of a success.</summary>
        /// <exception cref="ProblemException">The service refused.</exception>
        public async Task<T> ReadAsync<T>(CancellationToken stop)
        {
            await answer.EnsureAcceptedAsync(stop);
            return await answer.Content.ReadFromJsonAsync<T>(Json.Options, stop)
                ?? throw new JsonException("The service answered without a body.");
        }

        /// <summary>Throws when the service refused.</summary>
        /// <exception cref="ProblemException">The service refused.</exception>
        public async Task EnsureAcceptedAsync(CancellationToken stop)
        {
            if (!answer.IsSuccessStatusCode)
            {
                throw new ProblemException(answer.StatusCode, await answer.ReadProblemAsync(stop));
            }
        }

        private async Task<Problem> ReadProblemAsync(CancellationToken stop)
        {
            var nothingSaid = new Problem(null, answer.ReasonPhrase, null, null, null);
            return answer.Content.Headers.ContentType?.MediaType == "application/problem+json"
                ? await answer.Content.ReadFromJsonAsync<Problem>(Json.Options, stop) ?? nothingSaid
                : nothingSaid;
        }
    }
}
