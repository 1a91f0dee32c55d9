using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace Ascension.Storage.Objects.S3;

/// <summary>Refuses settings that cannot work, with what to set instead.</summary>
internal sealed partial class S3OptionsValidation : IValidateOptions<S3Options>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, S3Options options)
    {
        string?[] complaints =
        [
            options.Endpoint is null
                ? $"Set {S3Options.Section}:Endpoint to the address of the S3 server, such as https://s3.example.com."
                : CheckAddress(nameof(S3Options.Endpoint), options.Endpoint, options.AllowHttp),
            options.PublicEndpoint is { } address
                ? CheckAddress(nameof(S3Options.PublicEndpoint), address, options.AllowHttp)
                : null,
            BucketName().IsMatch(options.Bucket)
                ? null
                : $"Set {S3Options.Section}:Bucket to the name of a bucket: 3 to 63 lower-case letters, digits, "
                    + "dashes or dots.",
            RegionName().IsMatch(options.Region)
                ? null
                : $"Set {S3Options.Section}:Region to the region of the bucket, such as us-east-1.",
            Demand(nameof(S3Options.AccessKey), options.AccessKey.Length > 0, "the access key of the S3 server"),
            Demand(nameof(S3Options.SecretKey), options.SecretKey.Length > 0, "the secret key of the S3 server"),
            Demand(nameof(S3Options.MaxObjectBytes), options.MaxObjectBytes > 0, "a positive number of bytes"),
            Demand(nameof(S3Options.Attempts), options.Attempts is >= 1 and <= 10, "a number from 1 to 10"),
            Bound(nameof(S3Options.RequestTimeout), options.RequestTimeout, 0.1, 60),
            Bound(nameof(S3Options.IdleTimeout), options.IdleTimeout, 0.1, 300),
            Bound(nameof(S3Options.FetchTimeout), options.FetchTimeout, 1, 3600),
        ];
        var found = complaints.OfType<string>().ToList();
        return found.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(found);
    }

    private static string? CheckAddress(string setting, Uri address, bool allowHttp)
    {
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
        {
            return $"Set {S3Options.Section}:{setting} to an absolute http or https URL.";
        }

        if (address.PathAndQuery != "/" || address.Fragment.Length > 0 || address.UserInfo.Length > 0)
        {
            return $"Set {S3Options.Section}:{setting} to scheme, host and port alone: the rest is made when signing.";
        }

        return address.Scheme == Uri.UriSchemeHttps || address.IsLoopback || allowHttp
            ? null
            : $"Set {S3Options.Section}:{setting} to an https URL, or {S3Options.Section}:AllowHttp to true where the "
                + "network protects the traffic.";
    }

    private static string? Demand(string setting, bool isGood, string wanted) =>
        isGood ? null : $"Set {S3Options.Section}:{setting} to {wanted}.";

    private static string? Bound(string setting, TimeSpan value, double least, double most) => Demand(
        setting,
        value >= TimeSpan.FromSeconds(least) && value <= TimeSpan.FromSeconds(most),
        FormattableString.Invariant($"{least} to {most} seconds"));

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\z", RegexOptions.CultureInvariant)]
    private static partial Regex BucketName();

    [GeneratedRegex(@"\A[A-Za-z0-9-]{1,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex RegionName();
}
