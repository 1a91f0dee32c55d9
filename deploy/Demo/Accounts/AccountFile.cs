using System.Text.Json;
using Ascension.Demo.Api;

namespace Ascension.Demo.Accounts;

/// <summary>Remembers the demo climber in the data folder: a second run finds the climbs of the first.</summary>
internal sealed class AccountFile(DirectoryInfo data)
{
    private readonly string _path = Path.Combine(data.FullName, "demo-account.json");

    /// <summary>Signs the remembered climber in; registers another when there is none or no analysis is left.</summary>
    public async Task<Session> SignInAsync(Session session, CancellationToken stop)
    {
        if (Load() is { } known && await session.TrySignInAsync(known, stop) && await session.HasQuotaAsync(stop))
        {
            return session;
        }

        var account = DemoAccount.CreateRandom();
        await session.RegisterAsync(account, stop);
        Save(account);
        return session;
    }

    private DemoAccount? Load()
    {
        try
        {
            return JsonSerializer.Deserialize<DemoAccount>(File.ReadAllBytes(_path));
        }
        catch (Exception unreadable) when (unreadable is IOException or JsonException)
        {
            return null;
        }
    }

    private void Save(DemoAccount account)
    {
        data.Create();
        var onlyForMe = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            onlyForMe.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(_path, onlyForMe);
        JsonSerializer.Serialize(file, account);
    }
}
