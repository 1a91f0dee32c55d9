using Ascension.Streams.RabbitMq;

namespace Ascension.Unit.Streams;

public sealed class ReconnectDelayTests
{
    [Fact]
    public void Waits_double_up_to_the_longest_and_begin_anew_after_a_success()
    {
        var delay = new ReconnectDelay(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5));

        foreach (var most in new[] { 1.0, 2, 4, 5, 5, 5 })
        {
            Assert.InRange(delay.Next().TotalSeconds, most * 0.8, most);
        }

        delay.Reset();
        Assert.InRange(delay.Next().TotalSeconds, 0.8, 1);
    }
}
