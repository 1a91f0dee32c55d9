namespace Ascension.Servers;

/// <summary>A server that tests may take away for a while; its address and data stay.</summary>
public interface IStoppableServer
{
    /// <summary>Starts the server unless it runs.</summary>
    Task EnsureStartedAsync();

    /// <summary>Stops the server.</summary>
    Task StopAsync();
}
