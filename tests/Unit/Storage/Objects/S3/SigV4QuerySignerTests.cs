using Ascension.Storage.Objects.S3;
using Microsoft.Extensions.Time.Testing;

namespace Ascension.Unit.Storage.Objects.S3;

/// <summary>Against the examples Amazon publishes.</summary>
public sealed class SigV4QuerySignerTests
{
    private static readonly DateTimeOffset Moment = new(2013, 5, 24, 0, 0, 0, TimeSpan.Zero);
    private static readonly Uri Url = new("https://examplebucket.s3.amazonaws.com/test.txt");

    private readonly SigV4QuerySigner _signer = new(
        "AKIAIOSFODNN7EXAMPLE",
        "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        "us-east-1",
        new FakeTimeProvider(Moment));

    [Fact]
    public void The_signed_URL_is_that_of_the_S3_reference()
    {
        // "Authenticating Requests: Using Query Parameters", the example of a GET for 24 hours.
        var signed = _signer.Sign(HttpMethod.Get, Url, [], [], Moment.AddDays(1));

        Assert.Equal(
            "https://examplebucket.s3.amazonaws.com/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256"
            + "&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request"
            + "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host"
            + "&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404",
            signed.AbsoluteUri);
    }

    [Fact]
    public void The_key_of_a_day_is_that_of_the_signing_guide()
    {
        // "Examples of how to derive a signing key for Signature Version 4".
        var key = SigV4QuerySigner.DeriveKey(
            "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", "20150830", "us-east-1", "iam");

        Assert.Equal(
            "c4afb1cc5771d871763a393e44b703571b55cc28424d1a5e86da6ed3c154a4b9", Convert.ToHexStringLower(key));
    }

    [Fact]
    public void Whatever_is_signed_changes_the_signature()
    {
        KeyValuePair<string, string> type = new("Content-Type", "video/mp4");
        KeyValuePair<string, string> length = new("Content-Length", "5");
        var end = Moment.AddMinutes(15);
        string[] signatures =
        [
            Signature(HttpMethod.Put, Url, [], [type, length], end),
            Signature(HttpMethod.Get, Url, [], [type, length], end),
            Signature(HttpMethod.Put, new(Url, "/other.txt"), [], [type, length], end),
            Signature(HttpMethod.Put, new("https://other.example/test.txt"), [], [type, length], end),
            Signature(HttpMethod.Put, Url, [new("list-type", "2")], [type, length], end),
            Signature(HttpMethod.Put, Url, [], [type], end),
            Signature(HttpMethod.Put, Url, [], [new("Content-Type", "video/webm"), length], end),
            Signature(HttpMethod.Put, Url, [], [type, new("Content-Length", "6")], end),
            Signature(HttpMethod.Put, Url, [], [type, length], end.AddSeconds(1)),
        ];

        Assert.Distinct(signatures);
    }

    [Fact]
    public void Signed_headers_are_named_in_order()
    {
        var signed = _signer.Sign(
            HttpMethod.Put, Url, [], [new("If-None-Match", "*"), new("Content-Type", "a/b")], Moment.AddMinutes(1));

        Assert.Contains(
            "X-Amz-SignedHeaders=content-type%3Bhost%3Bif-none-match", signed.Query, StringComparison.Ordinal);
    }

    [Fact]
    public void A_URL_never_lives_longer_than_asked()
    {
        var time = new FakeTimeProvider(Moment.AddMilliseconds(900));
        var signer = new SigV4QuerySigner("key", "secret", "us-east-1", time);

        var signed = signer.Sign(HttpMethod.Get, Url, [], [], Moment.AddMilliseconds(60_500));

        Assert.Contains("X-Amz-Date=20130524T000000Z", signed.Query, StringComparison.Ordinal);
        Assert.Contains("X-Amz-Expires=60&", signed.Query, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData((7 * 24 * 3600) + 1)]
    public void An_end_that_no_server_accepts_is_refused(int seconds) =>
        Assert.Throws<ArgumentOutOfRangeException>(
            () => _signer.Sign(HttpMethod.Get, Url, [], [], Moment.AddSeconds(seconds)));

    private string Signature(
        HttpMethod method,
        Uri url,
        IEnumerable<KeyValuePair<string, string>> query,
        IEnumerable<KeyValuePair<string, string>> headers,
        DateTimeOffset end) =>
        _signer.Sign(method, url, query, headers, end).Query.Split("X-Amz-Signature=")[1];
}
