using Ascension.Api.Security.Tokens;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace Ascension.Api.Security.Keys;

/// <summary>The keys in use: the newest signs, all verify.</summary>
/// <remarks>
/// Several processes may share the store: each rereads it, so that a key made by one is known to all well before it
/// signs (<see cref="Activation"/>).
/// </remarks>
internal sealed class SigningKeyRing(ISigningKeyStore store, IOptions<TokenOptions> options, TimeProvider time)
{
    /// <summary>A new key verifies from the start but signs only after this, unless it is the only one.</summary>
    internal static readonly TimeSpan Activation = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan SearchInterval = TimeSpan.FromSeconds(5);

    private readonly TokenOptions _options = options.Value;
    private readonly Lock _gate = new();
    // Replaced as a whole, never changed.
    private volatile List<SigningKey> _keys = [];
    private long _searchedAt = time.GetTimestamp();

    /// <summary>The key to sign with.</summary>
    public SigningKey Current
    {
        get
        {
            var keys = Keys();
            var activated = time.GetUtcNow() - Activation;
            return keys.FirstOrDefault(key => key.CreatedAt <= activated) ?? keys[^1];
        }
    }

    /// <summary>The key of this id; none when it is not ours.</summary>
    public IEnumerable<SecurityKey> Find(string? id)
    {
        var found = Keys().FirstOrDefault(key => key.Id == id);
        if (found is null && MaySearch())
        {
            // Another process may have made it just now.
            Refresh();
            found = Keys().FirstOrDefault(key => key.Id == id);
        }

        return found is null ? [] : [found.Key];
    }

    /// <summary>Rereads the store, adds a key when the newest is old and drops those nobody needs any more.</summary>
    /// <exception cref="InvalidOperationException">There is no key and none may be made.</exception>
    public void Refresh()
    {
        lock (_gate)
        {
            var known = _keys.ToDictionary(key => key.Id);
            List<SigningKey> keys = [.. store.Load().Select(key => known.GetValueOrDefault(key.Id, key))];
            if (_options.CreateKeys)
            {
                Rotate(keys);
            }

            _keys = keys.Count > 0
                ? keys
                : throw new InvalidOperationException($"There is no signing key in {store.Place}.");
        }
    }

    /// <summary>Foreign key ids must not make us read the store all the time.</summary>
    private bool MaySearch()
    {
        var last = Interlocked.Read(ref _searchedAt);
        return time.GetElapsedTime(last) >= SearchInterval
            && Interlocked.CompareExchange(ref _searchedAt, time.GetTimestamp(), last) == last;
    }

    private List<SigningKey> Keys()
    {
        if (_keys.Count == 0)
        {
            Refresh();
        }

        return _keys;
    }

    private void Rotate(List<SigningKey> keys)
    {
        var now = time.GetUtcNow();
        if (keys.Count == 0 || now - keys[0].CreatedAt >= _options.RotateKeysAfter)
        {
            keys.Insert(0, store.Create(now));
        }

        // A day beyond the hour a token may live at most: clocks and slow processes do not matter.
        var useless = now - _options.RotateKeysAfter - TimeSpan.FromDays(1);
        foreach (var old in keys.Skip(1).Where(key => key.CreatedAt < useless).ToArray())
        {
            store.Delete(old);
            keys.Remove(old);
        }
    }
}
