using System.Net;
using System.Net.Sockets;

namespace Ascension.Servers;

/// <summary>Ports of the loopback address.</summary>
public static class LoopbackPort
{
    /// <summary>A port nobody listens on; another process may take it before its finder does.</summary>
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
