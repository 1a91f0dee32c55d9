using Ascension.Streams.RabbitMq;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ascension.Unit.Streams;

public sealed class RabbitMqLinkTests
{
    [Fact]
    public async Task A_link_that_is_stopped_while_its_connection_fails_just_ends()
    {
        // Nobody listens on port 1, so each attempt fails at once, now before and now after it is stopped.
        var options = new RabbitMqStreamOptions { Uri = "amqp://guest:guest@127.0.0.1:1" };
        for (var round = 0; round < 400; round++)
        {
            var health = new RabbitMqStreamHealth("events", TimeProvider.System);
            var link = new RabbitMqLink(
                "events", new RabbitMqTopology("events", options, []), options, health,
                TimeProvider.System, NullLogger<RabbitMqLink>.Instance);
            using var enough = new CancellationTokenSource();
            var starting = link.StartAsync(enough.Token);
            SpinWait.SpinUntil(() => false, TimeSpan.FromMicroseconds(25 * (round % 100)));

            await link.DisposeAsync();

            await enough.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => starting);
            Assert.False(health.State.IsConnected);
        }
    }
}
