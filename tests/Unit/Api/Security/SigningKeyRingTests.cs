using System.Security.Cryptography;

namespace Ascension.Unit.Api.Security;

public sealed class SigningKeyRingTests : IDisposable
{
    private readonly TokenBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void The_first_start_makes_a_key_that_only_the_service_can_read()
    {
        var key = _bench.Ring.Current;

        var file = Path.Combine(_bench.Options.KeyFolder!, key.Id + ".pem");
        Assert.True(File.Exists(file));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Fact]
    public async Task Tokens_outlive_a_restart()
    {
        var token = _bench.Issuer.Issue(TokenBench.Climber);

        Assert.True((await _bench.ValidateAsync(token, _bench.CreateRing())).IsValid);
    }

    [Fact]
    public async Task A_key_is_replaced_when_it_is_old_and_verifies_on()
    {
        var first = _bench.Ring.Current;
        _bench.Time.Advance(_bench.Options.RotateKeysAfter);
        var token = _bench.Issuer.Issue(TokenBench.Climber);

        _bench.Ring.Refresh();
        Assert.Equal(first.Id, _bench.Ring.Current.Id);
        _bench.Time.Advance(TimeSpan.FromMinutes(5));

        Assert.NotEqual(first.Id, _bench.Ring.Current.Id);
        Assert.True((await _bench.ValidateAsync(token)).IsValid);
    }

    [Fact]
    public void A_key_that_no_token_needs_any_more_is_deleted()
    {
        var first = _bench.Ring.Current;
        _bench.Time.Advance(_bench.Options.RotateKeysAfter);
        _bench.Ring.Refresh();
        _bench.Time.Advance(TimeSpan.FromDays(2));
        _bench.Ring.Refresh();

        Assert.Empty(_bench.Ring.Find(first.Id));
        Assert.Single(Directory.GetFiles(_bench.Options.KeyFolder!));
    }

    [Fact]
    public async Task A_key_that_another_process_made_is_found()
    {
        var other = _bench.CreateRing();
        _ = other.Current;
        _bench.Time.Advance(_bench.Options.RotateKeysAfter);
        _bench.Ring.Refresh();
        _bench.Time.Advance(TimeSpan.FromMinutes(10));

        Assert.True((await _bench.ValidateAsync(_bench.Issuer.Issue(TokenBench.Climber), other)).IsValid);
    }

    [Fact]
    public void Without_keys_and_without_leave_to_make_one_there_is_no_start()
    {
        _bench.Options.CreateKeys = false;

        var refusal = Assert.Throws<InvalidOperationException>(_bench.Ring.Refresh);

        Assert.Contains(_bench.Options.KeyFolder!, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_of_another_curve_is_refused()
    {
        Directory.CreateDirectory(_bench.Options.KeyFolder!);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        File.WriteAllText(
            Path.Combine(_bench.Options.KeyFolder!, "20260504T120000Z-00000000.pem"), other.ExportPkcs8PrivateKeyPem());

        Assert.Throws<InvalidOperationException>(_bench.Ring.Refresh);
    }

    [Fact]
    public void A_file_that_is_no_key_is_refused()
    {
        Directory.CreateDirectory(_bench.Options.KeyFolder!);
        File.WriteAllText(Path.Combine(_bench.Options.KeyFolder!, "20260504T120000Z-00000000.pem"), "not a key");

        Assert.Throws<InvalidOperationException>(_bench.Ring.Refresh);
    }
}
