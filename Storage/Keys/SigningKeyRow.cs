namespace Ascension.Storage.Keys;

/// <summary>A key that access tokens are signed with, as it is kept.</summary>
/// <param name="Id">The <c>kid</c> of its tokens.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ProtectedKey">The key pair; whoever writes it has encrypted it.</param>
public sealed record SigningKeyRow(string Id, DateTimeOffset CreatedAt, byte[] ProtectedKey);
