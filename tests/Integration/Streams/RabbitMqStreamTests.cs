using Ascension.Servers;

namespace Ascension.Integration.Streams;

public sealed class RabbitMqStreamTests(RabbitMqServer server) : StreamContract
{
    private protected override async Task<StreamSetup> SetupAsync()
    {
        var broker = await Broker.OnAsync(server);
        return broker.Setup();
    }
}
