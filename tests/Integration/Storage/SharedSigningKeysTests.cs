using System.Security.Cryptography;
using System.Text;
using Ascension.Api.Security.Keys;
using Ascension.Api.Security.Tokens;
using Ascension.Servers;
using Ascension.Storage.Keys;
using Dapper;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.Tokens;

namespace Ascension.Integration.Storage;

/// <summary>Processes of the API that share no disk agree on their signing keys by the database.</summary>
public sealed class SharedSigningKeysTests(PostgreSqlServer server) : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero));
    private readonly EphemeralDataProtectionProvider _protection = new();
    private readonly TokenOptions _options = new() { KeyStore = SigningKeyStoreKind.Database };
    private MigratedDatabase _database = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _database = await MigratedDatabase.CreateAsync(server);

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public void What_one_process_signs_another_verifies()
    {
        var current = Ring().Current;

        var found = Assert.IsType<ECDsaSecurityKey>(Assert.Single(Ring().Find(current.Id)));

        var signature = current.Key.ECDsa.SignData("token"u8, HashAlgorithmName.SHA256);
        Assert.True(found.ECDsa.VerifyData("token"u8, signature, HashAlgorithmName.SHA256));
    }

    [Fact]
    public async Task Processes_that_start_together_make_one_key()
    {
        var current = await Task.WhenAll(Enumerable.Range(0, 6).Select(
            _ => Task.Run(() => Ring().Current.Id, Stop)));

        Assert.Single(current.Distinct());
        Assert.Single(Store().Load());
    }

    [Fact]
    public void A_key_that_one_process_made_is_used_by_all_and_the_old_one_is_dropped_in_time()
    {
        var (first, second) = (Ring(), Ring());
        var old = first.Current.Id;
        Assert.Equal(old, second.Current.Id);
        _time.Advance(_options.RotateKeysAfter);
        first.Refresh();
        second.Refresh();
        _time.Advance(SigningKeyRing.Activation);

        Assert.NotEqual(old, first.Current.Id);
        Assert.Equal(first.Current.Id, second.Current.Id);

        _time.Advance(TimeSpan.FromDays(2));
        first.Refresh();
        second.Refresh();
        Assert.Empty(second.Find(old));
        Assert.Single(Store().Load());
    }

    [Fact]
    public async Task Nobody_reads_a_private_key_in_the_table()
    {
        _ = Ring().Current;

        await using var connection = await _database.Source.OpenConnectionAsync(Stop);
        var kept = await connection.QuerySingleAsync<byte[]>("select protected_key from signing_keys");

        Assert.DoesNotContain("PRIVATE KEY", Encoding.Latin1.GetString(kept), StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_that_cannot_be_decrypted_stop_the_start_and_say_why()
    {
        var id = Ring().Current.Id;
        var stranger = new SigningKeyTable(new(_database.Source), new EphemeralDataProtectionProvider());

        var refusal = Assert.Throws<InvalidOperationException>(() => stranger.Load());

        Assert.Contains(id, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Data Protection", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_keys_and_without_leave_to_make_one_there_is_no_start()
    {
        _options.CreateKeys = false;

        Assert.Throws<InvalidOperationException>(Ring().Refresh);
    }

    private SigningKeyTable Store() => new(new PostgreSqlSigningKeys(_database.Source), _protection);

    private SigningKeyRing Ring() => new(Store(), Options.Create(_options), _time);
}
