using System.Net.Http.Json;

namespace Ascension.Demo.Api;

/// <summary>The calls the demo makes.</summary>
internal sealed class AscensionClient(HttpClient http, Session session)
{
    public async Task<UploadTicket> RequestUploadAsync(FileInfo video, CancellationToken stop)
    {
        var body = new { FileName = video.Name, FileSize = video.Length, ContentType = MediaTypes.Of(video) };
        return await SendAsync<UploadTicket>(HttpMethod.Post, "/v1/analysis/video/request-upload", body, stop);
    }

    /// <summary>Uploads straight to the object store; the URL itself is the permission.</summary>
    public async Task UploadAsync(UploadTicket ticket, FileInfo video, CancellationToken stop)
    {
        await using var file = video.OpenRead();
        using var content = new StreamContent(file);
        using var request = new HttpRequestMessage(new HttpMethod(ticket.Method), ticket.UploadUrl);
        request.Content = content;
        foreach (var (name, value) in ticket.Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                content.Headers.Remove(name);
                content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        using var answer = await http.SendAsync(request, stop);
        await answer.EnsureAcceptedAsync(stop);
    }

    public Task<StartedAnalysis> StartAsync(Guid video, CancellationToken stop) =>
        SendAsync<StartedAnalysis>(HttpMethod.Post, "/v1/analysis/video/start", new { VideoId = video }, stop);

    public Task<AnalysisStatus> GetStatusAsync(Guid analysis, CancellationToken stop) =>
        SendAsync<AnalysisStatus>(HttpMethod.Get, $"/v1/analysis/video/{analysis}", null, stop);

    public Task<Metrics> GetMetricsAsync(Guid analysis, CancellationToken stop) =>
        SendAsync<Metrics>(HttpMethod.Get, $"/v1/analysis/video/{analysis}/metrics", null, stop);

    public Task<AdvicePage> GetAdviceAsync(Guid analysis, CancellationToken stop) =>
        SendAsync<AdvicePage>(HttpMethod.Get, $"/v1/analysis/video/{analysis}/advice?lang=en", null, stop);

    private async Task<T> SendAsync<T>(HttpMethod method, string path, object? body, CancellationToken stop)
    {
        using var request = await session.CreateRequestAsync(method, path, stop);
        request.Content = body is null ? null : JsonContent.Create(body, body.GetType(), options: Json.Options);
        using var answer = await http.SendAsync(request, stop);
        return await answer.ReadAsync<T>(stop);
    }
}
