namespace Ascension.Api.Clustering;

/// <summary>Reads which profile a process is to run in.</summary>
public static class ProfileSetting
{
    private const string Key = "Ascension:Profile";

    /// <summary>The profile; embedded when the setting is absent.</summary>
    /// <exception cref="InvalidOperationException">The setting is no profile.</exception>
    public static Profile Read(IConfiguration configuration) => configuration[Key] switch
    {
        null or "" => Profile.Embedded,
        var word when Enum.TryParse<Profile>(word, ignoreCase: true, out var profile)
            && Enum.IsDefined(profile) => profile,
        var word => throw new InvalidOperationException(
            $"{Key} is '{word}': set it to 'embedded' (one process) or 'cluster'."),
    };
}
