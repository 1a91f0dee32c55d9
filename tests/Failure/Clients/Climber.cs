using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Ascension.Failure.Hosting;
using Ascension.Failure.Media;

namespace Ascension.Failure.Clients;

/// <summary>A signed-in climber.</summary>
internal sealed class Climber : IDisposable
{
    private static readonly TimeSpan AnalysisLimit = TimeSpan.FromSeconds(120);
    private static readonly JsonSerializerOptions Wire = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    private readonly HttpClient _http;

    // Signed URLs are all the object store wants to know.
    private readonly HttpClient _objects;

    private Climber(HttpClient http, HttpClient? objects = null)
    {
        _http = http;
        _objects = objects ?? new HttpClient();
    }

    /// <summary>The access token, for the hub.</summary>
    public string Token => _http.DefaultRequestHeaders.Authorization!.Parameter!;

    public Uri Service => _http.BaseAddress!;

    /// <summary>Opens an account that may analyse.</summary>
    public static Task<Climber> RegisterAsync(ServiceProcess service, Credentials credentials) =>
        RegisterAsync(new HttpClient { BaseAddress = service.Address }, credentials);

    /// <inheritdoc cref="RegisterAsync(ServiceProcess,Credentials)"/>
    public static async Task<Climber> RegisterAsync(
        HttpClient http, Credentials credentials, HttpClient? objects = null)
    {
        var climber = new Climber(http, objects);
        climber.Accept((await climber.PostAsync("/v1/auth/register", credentials)).Expect(HttpStatusCode.Created));
        (await climber.SendAsync(HttpMethod.Put, "/v1/users/me/consents", new { StorageAndAnalysis = true }))
            .Expect(HttpStatusCode.OK);
        return climber;
    }

    public static Task<Climber> SignInAsync(ServiceProcess service, Credentials credentials) =>
        SignInAsync(new HttpClient { BaseAddress = service.Address }, credentials);

    public static async Task<Climber> SignInAsync(HttpClient http, Credentials credentials)
    {
        var climber = new Climber(http);
        climber.Accept((await climber.PostAsync("/v1/auth/login", credentials)).Expect(HttpStatusCode.OK));
        return climber;
    }

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public Task<Answer> PostAsync(string path, object? body) => SendAsync(HttpMethod.Post, path, body);

    public Task<Answer> PutAsync(string path, object body) => SendAsync(HttpMethod.Put, path, body);

    public Task<Answer> RequestUploadAsync(string fileName, long length) => PostAsync(
        "/v1/analysis/video/request-upload",
        new { FileName = fileName, FileSize = length, ContentType = "video/mp4" });

    /// <summary>Uploads with the ticket that was given for it.</summary>
    public async Task<Answer> PutAsync(JsonElement ticket, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, ticket.GetProperty("upload_url").GetString());
        request.Content = content;
        content.Headers.ContentType ??= new MediaTypeHeaderValue("video/mp4");
        foreach (var header in ticket.GetProperty("headers").EnumerateObject())
        {
            if (!request.Headers.TryAddWithoutValidation(header.Name, header.Value.GetString()))
            {
                content.Headers.Remove(header.Name);
                content.Headers.TryAddWithoutValidation(header.Name, header.Value.GetString());
            }
        }

        using var response = await _objects.SendAsync(request, TestContext.Current.CancellationToken);
        return await Answer.ReadAsync(response);
    }

    /// <summary>Announces and uploads a file.</summary>
    /// <returns>The video's id.</returns>
    public async Task<Guid> UploadAsync(Sample sample)
    {
        var ticket = (await RequestUploadAsync(sample.Name, sample.Bytes.Length)).Expect(HttpStatusCode.OK);
        using var content = new ByteArrayContent(sample.Bytes);
        var answer = await PutAsync(ticket, content);
        Assert.True((int)answer.Status is >= 200 and < 300, $"The upload was refused: {answer}");
        return ticket.GetProperty("video_id").GetGuid();
    }

    public Task<Answer> StartAsync(Guid video) => PostAsync("/v1/analysis/video/start", new { VideoId = video });

    /// <summary>Uploads a file and starts its analysis.</summary>
    /// <returns>The analysis' id.</returns>
    public async Task<Guid> UploadAndStartAsync(Sample sample) =>
        (await StartAsync(await UploadAsync(sample))).Expect(HttpStatusCode.Accepted)
            .GetProperty("analysis_id").GetGuid();

    public async Task<JsonElement> GetStatusAsync(Guid analysis) =>
        (await GetAsync($"/v1/analysis/video/{analysis}")).Expect(HttpStatusCode.OK);

    /// <summary>Waits until an analysis stands in a stage.</summary>
    public Task AwaitStageAsync(Guid analysis, string stage) => Waiting.UntilAsync(
        $"analysis {analysis} is in stage {stage}",
        AnalysisLimit,
        async () =>
        {
            var status = await GetStatusAsync(analysis);
            AssertNotFinal(status, stage);
            return status.GetProperty("stage").GetString() == stage ? stage : null;
        });

    /// <summary>Waits until an analysis has ended.</summary>
    /// <returns>Its last status document.</returns>
    public async Task<JsonElement> AwaitEndAsync(Guid analysis)
    {
        JsonElement last = default;
        await Waiting.UntilAsync(
            $"analysis {analysis} ends",
            AnalysisLimit,
            async () => IsFinal(last = await GetStatusAsync(analysis)) ? "ended" : null);
        return last;
    }

    public async Task<int> GetQuotaUsedAsync() =>
        (await GetAsync("/v1/users/me")).Expect(HttpStatusCode.OK).GetProperty("quota_used").GetInt32();

    public async Task<IReadOnlyList<JsonElement>> GetHistoryAsync() =>
        [.. (await GetAsync("/v1/analysis")).Expect(HttpStatusCode.OK).GetProperty("items").EnumerateArray()];

    public void Dispose()
    {
        _http.Dispose();
        _objects.Dispose();
    }

    private static bool IsFinal(JsonElement status) =>
        status.GetProperty("status").GetString() is "completed" or "failed" or "cancelled";

    private static void AssertNotFinal(JsonElement status, string stage) =>
        Assert.False(IsFinal(status), $"The analysis ended before it was seen in stage {stage}: {status}");

    private async Task<Answer> SendAsync(HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Content = body is null ? null : JsonContent.Create(body, body.GetType(), options: Wire);
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        return await Answer.ReadAsync(response);
    }

    private void Accept(JsonElement tokens) => _http.DefaultRequestHeaders.Authorization =
        new AuthenticationHeaderValue("Bearer", tokens.GetProperty("access_token").GetString());
}
