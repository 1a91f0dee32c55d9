using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Ascension.Unit.Api.Security;

public sealed class AccessTokenTests : IDisposable
{
    private readonly TokenBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task An_issued_token_names_its_climber_and_key_and_is_accepted()
    {
        var token = _bench.Issuer.Issue(TokenBench.Climber);

        var result = await _bench.ValidateAsync(token);

        Assert.True(result.IsValid, result.Exception?.Message);
        Assert.Equal(TokenBench.Climber.Id.ToString(), result.ClaimsIdentity.FindFirst("sub")?.Value);
        Assert.Null(result.ClaimsIdentity.FindFirst("role"));
        var header = new JsonWebToken(token);
        Assert.Equal(("ES256", _bench.Ring.Current.Id), (header.Alg, header.Kid));
    }

    [Fact]
    public async Task Only_operators_have_the_operator_role()
    {
        var token = _bench.Issuer.Issue(TokenBench.Climber with { IsOperator = true });

        var result = await _bench.ValidateAsync(token);

        Assert.Equal("operator", result.ClaimsIdentity.FindFirst(result.ClaimsIdentity.RoleClaimType)?.Value);
    }

    [Fact]
    public Task A_forged_token_that_differs_in_nothing_is_accepted() =>
        AssertAsync(_bench.Forge(_ => { }), isValid: true);

    [Fact]
    public Task Without_a_signature_a_token_is_refused() =>
        AssertAsync(_bench.Forge(token => token.SigningCredentials = null), isValid: false);

    [Fact]
    public Task Algorithm_none_is_refused_even_with_our_key_id()
    {
        var payload = _bench.Issuer.Issue(TokenBench.Climber).Split('.')[1];
        var header = Base64Url.EncodeToString(
            Encoding.UTF8.GetBytes($$"""{"alg":"none","typ":"JWT","kid":"{{_bench.Ring.Current.Id}}"}"""));
        return AssertAsync($"{header}.{payload}.", isValid: false);
    }

    [Fact]
    public Task The_public_key_is_no_shared_secret()
    {
        var publicKey = _bench.Ring.Current.Key.ECDsa.ExportSubjectPublicKeyInfo();
        SymmetricSecurityKey secret = new(publicKey) { KeyId = _bench.Ring.Current.Id };
        return AssertAsync(
            _bench.Forge(token => token.SigningCredentials = new(secret, SecurityAlgorithms.HmacSha256)),
            isValid: false);
    }

    [Fact]
    public Task Another_key_under_our_key_id_is_refused()
    {
        ECDsaSecurityKey other = new(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = _bench.Ring.Current.Id };
        return AssertAsync(
            _bench.Forge(token => token.SigningCredentials = new(other, SecurityAlgorithms.EcdsaSha256)),
            isValid: false);
    }

    [Fact]
    public Task An_unknown_key_id_is_refused()
    {
        ECDsaSecurityKey other = new(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = "another" };
        return AssertAsync(
            _bench.Forge(token => token.SigningCredentials = new(other, SecurityAlgorithms.EcdsaSha256)),
            isValid: false);
    }

    [Fact]
    public Task A_changed_payload_is_refused()
    {
        var parts = _bench.Issuer.Issue(TokenBench.Climber).Split('.');
        var payload = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[1]))
            .Replace("0000000a", "0000000b", StringComparison.Ordinal);
        return AssertAsync(
            $"{parts[0]}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(payload))}.{parts[2]}", isValid: false);
    }

    [Theory]
    [InlineData(15 * 60 + 29, true)]
    [InlineData(15 * 60 + 30, false)]
    public Task A_token_ends_after_15_minutes_and_30_seconds_of_skew(int seconds, bool isValid)
    {
        var token = _bench.Issuer.Issue(TokenBench.Climber);
        _bench.Time.Advance(TimeSpan.FromSeconds(seconds));
        return AssertAsync(token, isValid);
    }

    [Theory]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public Task A_token_from_the_future_is_accepted_within_the_skew_only(int seconds, bool isValid) => AssertAsync(
        _bench.Forge(token => token.NotBefore = _bench.Time.GetUtcNow().UtcDateTime.AddSeconds(seconds)), isValid);

    [Fact]
    public Task A_token_without_an_end_is_refused() =>
        AssertAsync(_bench.Forge(token => token.Expires = null), isValid: false);

    [Fact]
    public Task A_token_for_another_audience_is_refused() =>
        AssertAsync(_bench.Forge(token => token.Audience = "another"), isValid: false);

    [Fact]
    public Task A_token_of_another_issuer_is_refused() =>
        AssertAsync(_bench.Forge(token => token.Issuer = "another"), isValid: false);

    [Fact]
    public Task A_token_of_another_type_is_refused() =>
        AssertAsync(_bench.Forge(token => token.TokenType = "at+jwt"), isValid: false);

    private async Task AssertAsync(string token, bool isValid) =>
        Assert.Equal(isValid, (await _bench.ValidateAsync(token)).IsValid);
}
