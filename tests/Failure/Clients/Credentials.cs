namespace Ascension.Failure.Clients;

/// <summary>How a climber signs in.</summary>
internal sealed record Credentials(string Email, string Password)
{
    public static Credentials Of(string name) => new($"{name}@example.com", "quiet feet, straight arms");
}
