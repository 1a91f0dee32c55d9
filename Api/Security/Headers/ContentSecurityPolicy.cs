namespace Ascension.Api.Security.Headers;

/// <summary>What a page of this service may load and do (CSP level 3).</summary>
/// <param name="Value">The header's value.</param>
internal sealed record ContentSecurityPolicy(string Value)
{
    /// <summary>For answers that are data: nothing may be loaded or framed.</summary>
    public static ContentSecurityPolicy Data { get; } =
        new("default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'");

    /// <summary>For pages of other parts of the service, such as the dashboard.</summary>
    public static ContentSecurityPolicy Foreign { get; } = new(
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
        + "object-src 'none'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'");

    /// <summary>For the operators' sign-in form.</summary>
    public static ContentSecurityPolicy Form { get; } = new(
        "default-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors 'none'; base-uri 'none'; "
        + "form-action 'self'");

    /// <summary>For the page at <c>/</c>.</summary>
    /// <param name="mediaOrigins">Origins of the object store, when it is not this service.</param>
    public static ContentSecurityPolicy Page(IEnumerable<string> mediaOrigins)
    {
        var media = string.Concat(mediaOrigins.Select(origin => " " + origin));
        return new(
            "default-src 'none'; script-src 'self'; style-src 'self'; "
            + $"img-src 'self' blob: data:{media}; media-src 'self' blob:{media}; connect-src 'self'{media}; "
            + "frame-ancestors 'none'; base-uri 'none'; form-action 'self'");
    }

    /// <summary>For the API reference, whose scripts carry the nonce.</summary>
    public static ContentSecurityPolicy Reference(string nonce) => new(
        $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; "
        + "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; "
        + "frame-ancestors 'none'; base-uri 'none'; form-action 'none'");
}
