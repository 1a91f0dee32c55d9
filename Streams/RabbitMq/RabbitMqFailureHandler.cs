using Microsoft.Extensions.Logging;
using Orleans.Streams;

namespace Ascension.Streams.RabbitMq;

/// <summary>
/// A batch that a subscriber could not take in time becomes a dead letter; the subscription goes on with the next.
/// </summary>
internal sealed partial class RabbitMqFailureHandler(FailedBatches failed, ILogger<RabbitMqFailureHandler> logger)
    : IStreamFailureHandler
{
    public bool ShouldFaultSubsriptionOnError => false;

    public Task OnDeliveryFailure(
        GuidId subscriptionId, string streamProviderName, StreamId streamIdentity, StreamSequenceToken? sequenceToken)
    {
        LogFailed(streamProviderName, subscriptionId.Guid);
        if (sequenceToken is not null)
        {
            failed.Add(sequenceToken.SequenceNumber);
        }

        return Task.CompletedTask;
    }

    public Task OnSubscriptionFailure(
        GuidId subscriptionId, string streamProviderName, StreamId streamIdentity, StreamSequenceToken? sequenceToken)
    {
        LogUnreachable(streamProviderName, subscriptionId.Guid);
        return Task.CompletedTask;
    }

    [LoggerMessage(LogLevel.Error, "Streams {Provider}: subscription {Subscription} failed to take a batch")]
    private partial void LogFailed(string provider, Guid subscription);

    [LoggerMessage(LogLevel.Warning, "Streams {Provider}: subscription {Subscription} could not be reached")]
    private partial void LogUnreachable(string provider, Guid subscription);
}
