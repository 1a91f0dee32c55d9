using System.Security.Cryptography;

namespace Ascension.Streams.RabbitMq;

/// <summary>Waits that double, up to a fifth shorter at random, lest all processes return at once.</summary>
internal sealed class ReconnectDelay(TimeSpan first, TimeSpan longest)
{
    private int _doublings;

    public TimeSpan Next()
    {
        var delay = first * (1L << _doublings);
        if (delay < longest)
        {
            _doublings++;
        }

        return (delay < longest ? delay : longest) * (RandomNumberGenerator.GetInt32(80, 101) / 100.0);
    }

    public void Reset() => _doublings = 0;
}
