namespace Ascension.Integration.Streams;

public sealed class MemoryStreamTests : StreamContract
{
    private protected override Task<StreamSetup> SetupAsync() => Task.FromResult(StreamSetup.InMemory);
}
