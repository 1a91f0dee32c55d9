using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Grains.Abstractions.Accounts;

/// <summary>Opens an account.</summary>
/// <param name="Email">Address, already claimed for this user.</param>
/// <param name="PasswordHash">Salted hash of the password.</param>
/// <param name="FirstName">First name.</param>
/// <param name="LastName">Last name.</param>
/// <param name="Locale"><c>en</c> or <c>fr</c>.</param>
/// <param name="IsOperator">The account operates the service.</param>
[GenerateSerializer, Immutable, Alias("ascension.register-user")]
public sealed record RegisterUser(
    [property: Id(0)] EmailAddress Email,
    [property: Id(1)] string PasswordHash,
    [property: Id(2)] string? FirstName,
    [property: Id(3)] string? LastName,
    [property: Id(4)] string Locale,
    [property: Id(5)] bool IsOperator);
