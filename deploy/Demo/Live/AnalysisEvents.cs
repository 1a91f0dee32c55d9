using System.Threading.Channels;
using Ascension.Demo.Api;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Ascension.Demo.Live;

/// <summary>The hub connection: hands on what it says, and after a break asks for what it missed.</summary>
internal sealed class AnalysisEvents : IAsyncDisposable
{
    private readonly HubConnection _hub;
    private readonly Channel<AnalysisNews> _news = Channel.CreateBounded<AnalysisNews>(
        new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropOldest });

    private long _lastEventId;

    private AnalysisEvents(Uri service, Session session)
    {
        _hub = new HubConnectionBuilder()
            .WithUrl(
                new Uri(service, "/v1/hubs/analysis"),
                options => options.AccessTokenProvider = async () => await session.GetTokenAsync(default))
            .WithAutomaticReconnect(new SteadyRetry())
            .AddJsonProtocol(options => options.PayloadSerializerOptions = Json.Options)
            .Build();
        _hub.On<HubEvent>("AnalysisProgress", news => Hear(news, "processing"));
        _hub.On<HubEvent>("AnalysisCompleted", news => Hear(news, news.Status ?? AnalysisStatus.Completed));
        _hub.On<HubEvent>("AnalysisFailed", news => Hear(news, "failed"));
        _hub.Reconnected += _ => ResumeAsync(default);
    }

    /// <summary>Nothing is missed while this is true.</summary>
    public bool IsConnected => _hub.State == HubConnectionState.Connected;

    /// <summary>What the hub said, in order.</summary>
    public ChannelReader<AnalysisNews> News => _news.Reader;

    /// <summary>Connects.</summary>
    public static async Task<AnalysisEvents> ConnectAsync(Uri service, Session session, CancellationToken stop)
    {
        var events = new AnalysisEvents(service, session);
        await events._hub.StartAsync(stop);
        await events.ResumeAsync(stop);
        return events;
    }

    public ValueTask DisposeAsync() => _hub.DisposeAsync();

    private Task ResumeAsync(CancellationToken stop) =>
        _hub.InvokeAsync("Resume", Interlocked.Read(ref _lastEventId), stop);

    private void Hear(HubEvent news, string status)
    {
        Interlocked.Exchange(ref _lastEventId, Math.Max(news.EventId, Interlocked.Read(ref _lastEventId)));
        var error = news.Code is null ? null : new AnalysisError(news.Code, news.Detail ?? news.Code);
        _news.Writer.TryWrite(new(
            news.AnalysisId,
            new(status, news.Stage, news.Progress ?? 0, news.QueuePosition, news.Score, error)));
    }
}
