using Ascension.Storage.Cluster;
using Ascension.Storage.PostgreSql;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Ascension.Unit.Storage.PostgreSql;

public sealed class PostgreSqlOptionsTests
{
    private const string Good = "Host=db;Username=ascension;Password=secret;Database=ascension";

    [Theory]
    [InlineData(null, "Set Ascension:PostgreSql:ConnectionString to Host=")]
    [InlineData("", "Set Ascension:PostgreSql:ConnectionString to Host=")]
    [InlineData("secret", "is not a connection string")]
    [InlineData("Host=db;Colour=secret", "is not a connection string")]
    [InlineData("Host=db;Port=secret", "is not a connection string")]
    [InlineData("Username=a;Database=b;Password=secret", "lacks Host")]
    [InlineData("Host=db;Database=b;Password=secret", "lacks Username")]
    [InlineData("Host=db;Username=a;Password=secret", "lacks Database")]
    [InlineData(Good + ";Maximum Pool Size=1", "Maximum Pool Size of 2 to 90")]
    [InlineData(Good + ";Maximum Pool Size=100", "Maximum Pool Size of 2 to 90")]
    [InlineData(Good + ";Pooling=false", "Pooling=true")]
    public void What_cannot_work_is_refused_without_telling_the_password(string? connectionString, string reason)
    {
        var refusal = Assert.Throws<OptionsValidationException>(() => Bind(connectionString));

        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Good, PostgreSqlOptions.DefaultPoolSize)]
    [InlineData(Good + ";Minimum Pool Size=30", 30)]
    [InlineData(Good + ";Maximum Pool Size=7", 7)]
    [InlineData(Good + ";MaxPoolSize=7", 7)]
    public void The_pool_has_the_size_that_was_set_or_a_small_one(string connectionString, int size)
    {
        var complete = new NpgsqlConnectionStringBuilder(Bind(connectionString).CompleteConnectionString());

        Assert.Equal(size, complete.MaxPoolSize);
        Assert.Equal(("db", "ascension", "secret"), (complete.Host, complete.Username, complete.Password));
    }

    private static PostgreSqlOptions Bind(string? connectionString)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Ascension:PostgreSql:ConnectionString"] = connectionString,
            })
            .Build();
        using var services = new ServiceCollection().AddPostgreSqlStorage(configuration).BuildServiceProvider();
        return services.GetRequiredService<IOptions<PostgreSqlOptions>>().Value;
    }
}
