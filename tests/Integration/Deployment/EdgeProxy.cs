using System.Diagnostics;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using Ascension.Integration.Hosting;
using Ascension.Servers;

namespace Ascension.Integration.Deployment;

/// <summary>The real nginx with the proxy's configuration; only addresses and folders are this machine's.</summary>
internal sealed partial class EdgeProxy : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ascension-proxy-").FullName;
    private readonly int _secure = LoopbackPort.Free();
    private readonly int _plain = LoopbackPort.Free();
    private Process? _nginx;

    public Uri Address => new($"https://localhost:{_secure}");

    public Uri PlainAddress => new($"http://localhost:{_plain}");

    private string Configuration => Path.Combine(_folder, "nginx.conf");

    /// <summary>Writes the configuration and has nginx check it.</summary>
    /// <param name="apis">Ports the API answers at.</param>
    /// <param name="media">Port the object store answers at.</param>
    public async Task PrepareAsync(IReadOnlyList<int> apis, int media)
    {
        await Tool.DemandAsync("bash", DeployFolder.PathOf("compose/secrets.sh"), _folder);
        var upstreams = DeployFolder.Read("proxy/upstreams.conf");
        upstreams = NameServer().Replace(upstreams, "");
        upstreams = Server("api:8080").Replace(
            upstreams, string.Concat(apis.Select(port => $"server 127.0.0.1:{port};")));
        upstreams = Server("minio:9000").Replace(upstreams, $"server 127.0.0.1:{media};");
        await File.WriteAllTextAsync(Path.Combine(_folder, "upstreams.conf"), upstreams);
        await File.WriteAllTextAsync(Configuration, DeployFolder.Read("proxy/nginx.conf")
            .Replace("/etc/nginx/ascension/", _folder + "/", StringComparison.Ordinal)
            .Replace("/run/secrets/", _folder + "/", StringComparison.Ordinal)
            .Replace("/dev/stdout", Path.Combine(_folder, "access.log"), StringComparison.Ordinal)
            .Replace("listen 8443", $"listen 127.0.0.1:{_secure}", StringComparison.Ordinal)
            .Replace("listen 8080", $"listen 127.0.0.1:{_plain}", StringComparison.Ordinal)
            .Replace("\npid ", "\ndaemon off;\nmaster_process off;\npid ", StringComparison.Ordinal));
        await Tool.DemandAsync(
            "nginx", "-t", "-p", _folder, "-c", Configuration, "-e", Path.Combine(_folder, "error.log"));
    }

    /// <summary>Starts it and waits until it answers.</summary>
    public async Task StartAsync()
    {
        _nginx = Process.Start(
            Tool.Find("nginx"), ["-p", _folder, "-c", Configuration, "-e", Path.Combine(_folder, "error.log")]);
        using var client = CreateClient();
        await Eventually.BecomesAsync(() => AnswersAsync(client), answers => answers || _nginx.HasExited);
        Assert.False(_nginx.HasExited, "nginx ended: another process may have taken its port");
    }

    /// <summary>A client that trusts the certificate of the proxy, and follows no redirects.</summary>
    public HttpClient CreateClient() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        SslOptions = new SslClientAuthenticationOptions
        {
            RemoteCertificateValidationCallback = (_, certificate, _, _) => IsOwn(certificate),
        },
    });

    /// <summary>Is this the certificate that was made for this proxy?</summary>
    public bool IsOwn(X509Certificate? certificate)
    {
        using var own = X509CertificateLoader.LoadCertificateFromFile(Path.Combine(_folder, "tls.crt"));
        return certificate is not null && own.RawData.AsSpan().SequenceEqual(certificate.GetRawCertData());
    }

    /// <summary>What it has logged.</summary>
    public string Log() => File.ReadAllText(Path.Combine(_folder, "access.log"));

    public async ValueTask DisposeAsync()
    {
        if (_nginx is { HasExited: false })
        {
            _nginx.Kill();
            await _nginx.WaitForExitAsync();
        }

        _nginx?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(PlainAddress, "/edge/health"));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static Regex Server(string address) => new($@"server {Regex.Escape(address)} resolve[^;]*;");

    [GeneratedRegex("^resolver .*$", RegexOptions.Multiline)]
    private static partial Regex NameServer();
}
