using Ascension.Storage.Objects.S3;

namespace Ascension.Unit.Storage.Objects.S3;

public sealed class S3OptionsValidationTests
{
    [Theory]
    [InlineData("https://s3.example.com", false)]
    [InlineData("http://127.0.0.1:9000", false)]
    [InlineData("http://localhost:9000/", false)]
    [InlineData("http://minio:9000", true)]
    public void Settings_that_can_work_are_taken(string endpoint, bool allowHttp) =>
        Assert.Null(Complaint(options =>
        {
            options.Endpoint = new(endpoint);
            options.AllowHttp = allowHttp;
        }));

    [Theory]
    [InlineData("http://minio:9000", "AllowHttp")]
    [InlineData("ftp://s3.example.com", "absolute http or https")]
    [InlineData("s3.example.com", "absolute http or https")]
    [InlineData("https://s3.example.com/media", "alone")]
    [InlineData("https://s3.example.com/?a=b", "alone")]
    [InlineData("https://key:secret@s3.example.com", "alone")]
    public void An_address_that_cannot_work_is_refused_wherever_it_stands(string address, string hint)
    {
        var endpoint = Complaint(options => options.Endpoint = new(address, UriKind.RelativeOrAbsolute));
        var publicEndpoint = Complaint(options => options.PublicEndpoint = new(address, UriKind.RelativeOrAbsolute));

        Assert.Contains("Ascension:S3:Endpoint", endpoint, StringComparison.Ordinal);
        Assert.Contains(hint, endpoint, StringComparison.Ordinal);
        Assert.Contains("Ascension:S3:PublicEndpoint", publicEndpoint, StringComparison.Ordinal);
        Assert.Contains(hint, publicEndpoint, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_setting_that_is_wrong_is_named()
    {
        Names("S3:Endpoint", options => options.Endpoint = null);
        Names("S3:Bucket", options => options.Bucket = "Bucket");
        Names("S3:Bucket", options => options.Bucket = "a/b");
        Names("S3:Region", options => options.Region = "");
        Names("S3:AccessKey", options => options.AccessKey = "");
        Names("S3:SecretKey", options => options.SecretKey = "");
        Names("S3:MaxObjectBytes", options => options.MaxObjectBytes = 0);
        Names("S3:Attempts", options => options.Attempts = 0);
        Names("S3:RequestTimeout", options => options.RequestTimeout = default);
        Names("S3:IdleTimeout", options => options.IdleTimeout = TimeSpan.FromHours(1));
        Names("S3:FetchTimeout", options => options.FetchTimeout = TimeSpan.FromDays(1));

        static void Names(string setting, Action<S3Options> change) =>
            Assert.Contains(setting, Complaint(change), StringComparison.Ordinal);
    }

    [Fact]
    public void No_complaint_repeats_the_secret() =>
        Assert.DoesNotContain(
            "hunter2",
            Complaint(options =>
            {
                options.SecretKey = "hunter2";
                options.Bucket = "";
            }),
            StringComparison.Ordinal);

    private static string? Complaint(Action<S3Options> change)
    {
        var options = new S3Options
        {
            Endpoint = new("https://s3.example.com"),
            Bucket = "media",
            AccessKey = "key",
            SecretKey = "secret",
        };
        change(options);
        return new S3OptionsValidation().Validate(null, options).FailureMessage;
    }
}
