using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Ascension.Integration.Api;

/// <summary>A climber's client: plain HTTP, as any other client would send it.</summary>
public sealed class ApiClient(Uri address) : IDisposable
{
    private static readonly JsonSerializerOptions Wire = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    private static int _registered;

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        BaseAddress = address,
    };

    public Uri Address => address;

    public string Email { get; } = $"climber-{Interlocked.Increment(ref _registered)}@example.org";

    public string Password { get; set; } = "four words on the wall";

    public string? Token { get; set; }

    public string RefreshToken { get; private set; } = "";

    public Guid UserId { get; private set; }

    public void Dispose() => _http.Dispose();

    /// <summary>Opens an account that may analyse.</summary>
    public async Task RegisterAsync()
    {
        var consents = new { StorageAndAnalysis = true };
        var answer = await PostAsync("/v1/auth/register", new { Email, Password, consents });
        Accept(answer.Expect(201));
    }

    /// <summary>Signs in; on success the client goes on as that climber.</summary>
    public async Task<ApiAnswer> SignInAsync(string? email = null, string? password = null)
    {
        var answer = await PostAsync(
            "/v1/auth/login", new { Email = email ?? Email, Password = password ?? Password });
        return answer.Status == 200 ? Accept(answer) : answer;
    }

    /// <summary>Exchanges a refresh token; on success the client keeps the new pair.</summary>
    public async Task<ApiAnswer> RefreshAsync(string? token = null)
    {
        var answer = await PostAsync("/v1/auth/refresh", new { RefreshToken = token ?? RefreshToken });
        return answer.Status == 200 ? Accept(answer) : answer;
    }

    public Task<ApiAnswer> GetAsync(string path, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, null, headers);

    public Task<ApiAnswer> PostAsync(
        string path, object? body = null, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, body, headers);

    public Task<ApiAnswer> PutAsync(string path, object? body = null) => SendAsync(HttpMethod.Put, path, body);

    public Task<ApiAnswer> SendAsync(
        HttpMethod method, string path, object? body, params (string Name, string Value)[] headers)
    {
        HttpRequestMessage request = new(method, path)
        {
            Content = body as HttpContent ?? (body is null ? null : JsonContent.Create(body, options: Wire)),
        };
        request.Headers.Authorization = Token is null ? null : new AuthenticationHeaderValue("Bearer", Token);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return SendAsync(request);
    }

    public async Task<ApiAnswer> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
            return await ApiAnswer.ReadAsync(response);
        }
    }

    public Task<ApiAnswer> PatchAsync(string path, object body) => SendAsync(HttpMethod.Patch, path, body);

    public Task<ApiAnswer> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path, null);

    /// <summary>Announces and uploads a video.</summary>
    /// <returns>The video's id.</returns>
    public Task<string> UploadAsync(byte[] content) =>
        UploadAsync("/v1/analysis/video/request-upload", "climb.mp4", content, "video_id");

    /// <summary>Announces and uploads the photo of a wall.</summary>
    /// <returns>The route's id.</returns>
    public Task<string> UploadPhotoAsync(byte[] content) =>
        UploadAsync("/v1/analysis/route/request-upload", "wall.jpg", content, "route_id");

    /// <summary>Uploads as a ticket says; each of its headers goes where it belongs, to request or content.</summary>
    public async Task UploadAsync(ApiAnswer ticket, byte[] content)
    {
        HttpRequestMessage upload = new(HttpMethod.Put, ticket.Expect(200)["upload_url"])
        {
            Content = new ByteArrayContent(content),
        };
        foreach (var header in ticket.Json.GetProperty("headers").EnumerateObject())
        {
            var value = header.Value.GetString();
            Assert.True(
                upload.Headers.TryAddWithoutValidation(header.Name, value)
                || upload.Content.Headers.TryAddWithoutValidation(header.Name, value));
        }

        (await SendAsync(upload)).Expect(200);
    }

    private async Task<string> UploadAsync(string path, string name, byte[] content, string id)
    {
        var ticket = await PostAsync(path, new { FileName = name, FileSize = content.Length });
        await UploadAsync(ticket, content);
        return ticket[id];
    }

    private ApiAnswer Accept(ApiAnswer answer)
    {
        Token = answer["access_token"];
        RefreshToken = answer["refresh_token"];
        UserId = answer.Json.GetProperty("user").GetProperty("id").GetGuid();
        return answer;
    }
}
