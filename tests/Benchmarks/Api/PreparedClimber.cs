using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Ascension.Benchmarks.Reports;

namespace Ascension.Benchmarks.Api;

/// <summary>A climber with a completed analysis, to ask for.</summary>
internal sealed class PreparedClimber
{
    private static readonly TimeSpan AnalysisLimit = TimeSpan.FromMinutes(3);

    private readonly HttpClient _http;

    private PreparedClimber(HttpClient http) => _http = http;

    /// <summary>The climber.</summary>
    public Guid User { get; private set; }

    /// <summary>The completed analysis.</summary>
    public Guid Analysis { get; private set; }

    /// <summary>Registers, uploads the bundled climb and waits for its analysis; the client stays signed in.</summary>
    public static async Task<PreparedClimber> CreateAsync(HttpClient http, CancellationToken stop)
    {
        var climber = new PreparedClimber(http);
        await climber.RegisterAsync(stop);
        await climber.AnalyseAsync(await climber.UploadAsync(stop), stop);
        return climber;
    }

    private async Task RegisterAsync(CancellationToken stop)
    {
        var session = await SendAsync(
            HttpMethod.Post,
            "/v1/auth/register",
            new { email = "load@example.com", password = "quiet feet, straight arms" },
            stop);
        User = session.GetProperty("user").GetProperty("id").GetGuid();
        _http.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", session.GetProperty("access_token").GetString());
        await SendAsync(HttpMethod.Put, "/v1/users/me/consents", new { storage_and_analysis = true }, stop);
    }

    private async Task<Guid> UploadAsync(CancellationToken stop)
    {
        var bytes = await File.ReadAllBytesAsync(
            Path.Combine(RepositoryRoot.Path, "training", "samples", "climb-short.mp4"), stop);
        var ticket = await SendAsync(
            HttpMethod.Post,
            "/v1/analysis/video/request-upload",
            new { file_name = "climb.mp4", file_size = bytes.Length, content_type = "video/mp4" },
            stop);
        using var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("video/mp4");
        using var upload = await _http.PutAsync(ticket.GetProperty("upload_url").GetString(), content, stop);
        upload.EnsureSuccessStatusCode();
        return ticket.GetProperty("video_id").GetGuid();
    }

    private async Task AnalyseAsync(Guid video, CancellationToken stop)
    {
        var started = await SendAsync(HttpMethod.Post, "/v1/analysis/video/start", new { video_id = video }, stop);
        Analysis = started.GetProperty("analysis_id").GetGuid();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(AnalysisLimit);
        while (await timer.WaitForNextTickAsync(limit.Token))
        {
            var status = await SendAsync(HttpMethod.Get, $"/v1/analysis/video/{Analysis}", null, limit.Token);
            switch (status.GetProperty("status").GetString())
            {
                case "completed":
                    return;
                case "failed":
                    throw new InvalidOperationException($"The analysis to measure with failed: {status}");
            }
        }
    }

    private async Task<JsonElement> SendAsync(HttpMethod method, string path, object? body, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Content = body is null ? null : JsonContent.Create(body, body.GetType());
        using var answer = await _http.SendAsync(request, stop);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>(stop);
    }
}
