using System.ComponentModel.DataAnnotations;
using System.Net;

namespace Ascension.Api.Validation;

/// <summary>Every item is a network in CIDR form.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class EachNetworkAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) =>
        value is null || (value is IEnumerable<string> items && items.All(item => IPNetwork.TryParse(item, out _)));

    public override string FormatErrorMessage(string name) =>
        $"{name} must be networks such as 10.0.0.0/8 or 192.0.2.7/32.";
}
