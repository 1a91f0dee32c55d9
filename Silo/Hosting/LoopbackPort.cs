using System.Net;
using System.Net.Sockets;

namespace Ascension.Silo.Hosting;

/// <summary>Finds free ports, so that several embedded instances can live on one machine.</summary>
internal static class LoopbackPort
{
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
