using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Ascension.Servers;

/// <summary>Ports of the loopback address.</summary>
public static class LoopbackPort
{
    // Below those that systems give to outgoing connections: one of these could take a port between its finding and
    // its use.
    private const int First = 21_000, Count = 11_000;

    private static int _last = RandomNumberGenerator.GetInt32(Count);

    /// <summary>
    /// A port nobody listens on, another one for each call; a process that looks for one in the same way may take it
    /// before its finder does.
    /// </summary>
    public static int Free()
    {
        while (true)
        {
            var port = First + (int)((uint)Interlocked.Increment(ref _last) % Count);
            if (IsFree(port))
            {
                return port;
            }
        }
    }

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException exception) when (exception.SocketErrorCode is SocketError.AddressAlreadyInUse)
        {
            return false;
        }
    }
}
