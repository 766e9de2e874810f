package io.dueflow.loanimport.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dueflow.messages.calendar.WorkingDays;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarFileTest {

    @TempDir
    private Path folder;

    private WorkingDays read(String text) throws IOException {
        return new CalendarFile(Files.writeString(folder.resolve("days.csv"), text, StandardCharsets.UTF_8)).read();
    }

    @Test
    void a_calendar_names_holidays_and_weekends_that_are_worked() throws IOException {
        var days = read("﻿kind,date\r\nHOLIDAY,2026-10-01\r\n\r\nWORKDAY,2026-10-10\r\n");

        assertThat(days.include(LocalDate.of(2026, 10, 1))).isFalse();
        assertThat(days.include(LocalDate.of(2026, 10, 10))).isTrue();
        assertThat(days.include(LocalDate.of(2026, 10, 11))).isFalse();
        assertThat(days.years()).containsExactly(2026);
    }

    /** Holidays and weekends cost 117 of its 365 days, six weekend days are made up for. */
    @Test
    void the_calendar_that_comes_along_is_that_of_2026() {
        var days = new CalendarFile(Path.of("..", "docs", "working-days", "china-2026.csv")).read();

        var all = LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).toList();
        assertThat(all.stream().filter(days::include)).hasSize(248);
        assertThat(all.stream()
                        .filter(days::include)
                        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0))
                .hasSize(6);
        assertThat(days.onOrAfter(LocalDate.of(2026, 2, 15))).isEqualTo("2026-02-24");
        assertThat(days.onOrAfter(LocalDate.of(2026, 10, 1))).isEqualTo("2026-10-08");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-02-30,HOLIDAY | days.csv, line 2, date \"2026-02-30\": It must be a date of the calendar such as",
                "1999-10-01,HOLIDAY | days.csv, line 2, date \"1999-10-01\": It must be from 2000-01-01 to 2100-12-31.",
                "2026-10-01,FESTIVAL | days.csv, line 2, kind \"FESTIVAL\": It must be one of HOLIDAY, WORKDAY.",
                ",HOLIDAY | days.csv, line 2, date \"\": It is missing.",
                "2026-10-01 | days.csv, line 2, record \"2026-10-01\": The record has 1 values where the header names 2",
            })
    void a_bad_record_is_named(String record, String complaint) {
        assertThatExceptionOfType(CalendarRefused.class)
                .isThrownBy(() -> read("date,kind\n" + record + "\n2026-10-02,HOLIDAY\n"))
                .withMessageContaining("has 1 bad records:")
                .withMessageContaining(complaint);
    }

    @Test
    void each_bad_record_is_named_and_a_day_only_once() {
        assertThatExceptionOfType(CalendarRefused.class)
                .isThrownBy(() -> read("date,kind\n2026-10-01,HOLIDAY\n2026-10-01,WORKDAY\nsoon,never\n"))
                .withMessageContaining("has 3 bad records:")
                .withMessageContaining("line 3, date \"2026-10-01\": An earlier record names the same day.")
                .withMessageContaining("line 4, date \"soon\"")
                .withMessageContaining("line 4, kind \"never\"");
    }

    @Test
    void a_header_that_is_not_its_own_is_refused() {
        assertThatExceptionOfType(CalendarRefused.class)
                .isThrownBy(() -> read("day,kind\n2026-10-01,HOLIDAY\n"))
                .withMessageContaining("line 1, day \"day\": The header has a column that is not known.")
                .withMessageContaining("line 1, date \"\": The header lacks the column.");
    }

    /** It would otherwise be as if there were none. */
    @Test
    void a_calendar_of_no_day_is_refused() {
        assertThatExceptionOfType(CalendarRefused.class)
                .isThrownBy(() -> read("date,kind\n"))
                .withMessageEndingWith("days.csv names no day.");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThatExceptionOfType(CalendarRefused.class)
                .isThrownBy(() -> new CalendarFile(folder.resolve("none.csv")).read())
                .withMessageContaining("none.csv cannot be read: java.nio.file.NoSuchFileException");
    }
}
